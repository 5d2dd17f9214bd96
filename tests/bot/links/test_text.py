"""Only what a reader would see counts as a change of a page."""

import pytest

from bot.links.text import page_hash, visible

PAGE = "<html><head><title>Hub</title></head><body><p>Open 9 to 5</p></body></html>"


@pytest.mark.parametrize(
    "same",
    [
        PAGE,
        PAGE.replace("<p>", '<p class="new">'),
        PAGE.replace("Open 9", "Open\n   9"),
        PAGE.replace("<p>", "<script>var token = 7</script><p>"),
        PAGE.replace("<p>", "<style>p{color:red}</style><p>"),
        PAGE.replace("</head>", "<meta name=csrf content=9></head>"),
        PAGE.replace("</head>", ""),
        PAGE.replace("<p>", "<!-- made in 8 ms --><p>"),
    ],
)
def test_what_nobody_sees_changes_nothing(same):
    assert page_hash(same) == page_hash(PAGE)


@pytest.mark.parametrize(
    "other", [PAGE.replace("5", "4"), PAGE.replace("</p>", "</p><p>Closed in May</p>"), ""]
)
def test_what_a_reader_sees_changes_the_hash(other):
    assert page_hash(other) != page_hash(PAGE)


@pytest.mark.parametrize(
    "broken",
    [
        *("<p>Open", "<p>Open</b></div>", "<p>Open<", "<script>x</script><p>Open", "Open"),
        *("<![if !IE]>Open<![endif]>", "<p>Open<![b</p>", "<p>Open<![<"),
    ],
)
def test_broken_pages_are_read_as_far_as_they_go(broken):
    assert visible(broken).startswith("Open")


def test_a_file_that_is_no_page_is_known_by_its_bytes():
    assert page_hash(b"%PDF-1.7 a") == page_hash(b"%PDF-1.7 a") != page_hash(b"%PDF-1.7 b")
