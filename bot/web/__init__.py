"""The chat pages: complete without JavaScript, better with it.

`add_routes(app)` puts them on an application; `as_pages` is the middleware that shows people faults as pages.
"""

from bot.web.faults import as_pages
from bot.web.routes import add_routes

__all__ = ["add_routes", "as_pages"]
