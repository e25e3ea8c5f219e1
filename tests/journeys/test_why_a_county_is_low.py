"""A leader asks why the own county is low and finds the peers by name."""

from playwright.sync_api import Page, expect

from tests.journeys.conftest import in_address, ready

PEERS = ("Jingju County", "Xiaohe County", "Xueqing County", "Zhaozheng County")


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", name=words, exact=True)).to_be_visible()


def test_a_leader_asks_why_the_county_is_low_and_finds_its_peers_by_name(visit):
    page = visit("county", area="bifan", figures="demonstration")
    heading(page, "Bifan County among its peers, 2025 (full year)")
    heading(page, "Why is Bifan County low?")
    told = page.locator(".county-part", has_text="Why is Bifan County low?").inner_text()
    assert "lower than the" in told and "Figures alone do not say why." in told
    for name in PEERS:
        assert name in told
    charts = page.locator(".card [role=img]").first.get_attribute("aria-label") or ""
    assert "Bifan County" in charts and PEERS[0] in charts

    page.get_by_role("radio", name="same prefecture").or_(
        page.get_by_role("button", name="same prefecture")
    ).first.click()
    expect(page.get_by_text("other counties of Mianxian Prefecture")).to_be_visible()
    in_address(page, "group=prefecture")

    page.get_by_role("link", name="See them side by side on Compare").click()
    page.wait_for_url("**/compare?**")
    ready(page)
    in_address(page, "group=prefecture")
    in_address(page, "areas=bifan")
    told = page.locator(".card [role=img]").first.get_attribute("aria-label") or ""
    assert "Bifan County" in told


def test_the_paper_of_a_county_holds_the_peers_and_takes_two_pages(visit):
    page = visit("county", area="heshun")
    page.emulate_media(media="print")
    expect(page.get_by_text("2 peers, of its level")).to_be_visible()
    expect(page.get_by_text("same prefecture")).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 2
