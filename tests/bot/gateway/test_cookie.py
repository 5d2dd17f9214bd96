"""The cookie behind a proxy: only one that we are told to trust can say that the browser came over TLS."""

import pytest

PLAIN, SECURE = "waymark", "__Host-waymark"


@pytest.mark.parametrize(
    ("trusted", "forwarded", "name"),
    [
        (1, "https", SECURE),
        (1, "http", PLAIN),
        (1, None, PLAIN),
        (0, "https", PLAIN),  # anybody could write this
        (0, None, PLAIN),
    ],
)
async def test_a_forwarded_scheme_counts_only_from_a_trusted_proxy(client_of, trusted, forwarded, name):
    client = await client_of(trusted_proxies=trusted)
    headers = {"X-Forwarded-Proto": forwarded} if forwarded else {}
    said = {"text": "hello", "message_id": "a1"}
    answer = await client.post("/chat", data=said, headers=headers, allow_redirects=False)
    [cookie] = answer.cookies.values()
    assert (cookie.key, bool(cookie["secure"])) == (name, name == SECURE)


@pytest.mark.parametrize(("trusted", "partitioned"), [(1, True), (0, False)])
async def test_in_a_frame_it_is_partitioned_only_behind_tls(client_of, trusted, partitioned):
    client = await client_of(trusted_proxies=trusted)
    answer = await client.post(
        "/chat?embed=1",
        data={"text": "hello"},
        headers={"X-Forwarded-Proto": "https"},
        allow_redirects=False,
    )
    [cookie] = answer.cookies.values()
    assert cookie["samesite"] == ("None" if partitioned else "Lax")
    assert ("Partitioned" in cookie.OutputString()) is partitioned
