"""The pages' addresses."""

from aiohttp import web

from bot.gateway.keys import TEMPLATES
from bot.web import chat, files, handover, pages, send
from bot.web.render import environment


def add_routes(app: web.Application) -> None:
    """Put the chat, the pages around it and their files on `app`."""
    app[TEMPLATES] = environment()
    app.add_routes(
        [
            web.get("/", pages.demo),
            web.get("/chat", chat.show),
            web.post("/chat", chat.answer),
            web.post("/chat/pdf", chat.save),
            web.post("/chat/send", send.send),
            web.post("/chat/delete", chat.delete),
            web.post("/chat/exit", chat.leave),
            web.get("/handover", handover.show),
            web.post("/handover", handover.open_code),
            web.post("/handover/delete", handover.delete),
            web.get("/{page:help|privacy|accessibility|cookies}", pages.page),
            web.get("/theme/{council}.css", pages.theme),
            web.get("/embed.js", files.embed),
            web.get("/static/{version}/{name}", files.static),
        ]
    )
