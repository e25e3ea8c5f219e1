"""A figure is a whole unless its words or its kind make it a part."""

import pytest

from tests.etl.proposals.shipped import propose

SCOPES = [
    ("受理案件93件，办结53件。", ["total", "total"]),
    ("办理案件80件，其中刑事案件20件，挽回损失9万元。", ["total", "part", "total"]),
    ("受理案件32件，其中刑事21件，办结28件。", ["total", "part", "total"]),
    ("发放宣传单3000份、宣传册500本。", ["part", "part"]),
    ("接待来访80人次，接听12348热线300人次。", ["part", "total"]),
    ("县基金会资助办理法律援助案件40件。", ["part"]),
    ("在7个村建立法律援助联络点。", ["part"]),
    ("设立妇女法律援助工作站3个。", ["part"]),
    ("解答有关劳资、婚姻等方面的咨询30人次。", ["total"]),
    ("律师服务团办理案件40件。", ["part"]),
    ("彩票公益金资助办理案件40件，受益群众90人。", ["part", "part"]),
    ("法律援助工作站有12个，联络员有80名。", ["total", "total"]),
    ("其中5个已经验收，建成法律援助工作站12个。", ["total"]),
    ("赠送台历300本，发放资料900份。", ["part", "part"]),
    ("“暖心”志愿者行动办理案件40件；调解纠纷20件。", ["part", "part"]),
    ("受理农民工维权案件40件，帮助60名农民工，追回工资90万元。", ["part", "part", "part"]),
    ("办理农民工案件12件，为受援人挽回损失30万元。", ["part", "part"]),
    (
        "办理农民工案件12件，为农民工讨薪20万元，为受援人挽回损失30万元。",
        ["part", "part", "total"],
    ),
    ("接待咨询90人次，办理群体性案件4件，涉及70人。", ["total", "part", "part"]),
    ("接待来电来访咨询700人次。", ["total"]),
    ("It handled 90 cases, opened 30 cases for migrant workers.", ["total", "part"]),
    (
        "It received 9 cases, made up of 5 mediation cases and 4 court cases.",
        ["total", "part", "part"],
    ),
    ("It dealt with 90 cases, while 30 cases were referred to private lawyers.", ["total", "part"]),
    ("Volunteer lawyers handled 61 cases and gave 14 lectures.", ["part", "part"]),
    ("Out of 90 cases, 40 were civil.", ["total", "part"]),
    ("Volunteers handled 61 cases. They also gave 14 lectures.", ["part", "part"]),
    ("The staff of these centers is 90.", ["total"]),
    ("It accepted 93 cases. Of these, 20 were criminal.", ["total", "part"]),
    ("The commission recorded 50 ADR cases.", ["part"]),
    ("It held 70 events (45 seminars and 25 lectures).", ["total", "part", "part"]),
    ("It accepted 93 cases, including 20 criminal cases.", ["total", "part"]),
]


@pytest.mark.parametrize(("text", "scopes"), SCOPES)
def test_wholes_and_parts(text: str, scopes: list[str]) -> None:
    assert [str(proposal.scope) for proposal in propose(text)] == scopes
