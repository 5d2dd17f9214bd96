"""The chat pages: complete without JavaScript, better with it. `add_routes(app)` puts them on an application."""

from bot.web.routes import add_routes

__all__ = ["add_routes"]
