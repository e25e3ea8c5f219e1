"""Numbers that count nothing a center did are passed over."""

import pytest

from tests.etl.proposals.shipped import told

NOTHING = [
    # targets and plans
    "力争全年办理法律援助案件500件以上，法律咨询不少于3000人次。",
    "今年的目标任务是办理案件800件，接待咨询9000人次。",
    "计划发放宣传资料1万份。",
    "全年350件目标任务",
    "The authority plans to hold 50 camps and train 200 paralegals.",
    "It aims to handle 4,000 cases a year.",
    "The office will distribute 900 leaflets.",
    "Next year we plan 500 cases.",
    "Over 90,000 inmates are awaiting trial.",
    "The prisons can hold 80,000 inmates.",
    "The city has 300 public legal service offices and 90 legal service stations.",
    "The ministry will send 60 lawyers and 40 students to the counties.",
    "Each lawyer handled an average of 300 cases.",
    "Some 90,000 residents qualify for legal aid.",
    "That is 3.4 times the number of legal aid cases of 2010.",
    "Its offices handled 700 notarization matters and 80 arbitration cases.",
    "The office plans for 40 camps and targets 300 beneficiaries.",
    "About 60 lawyers will join the roster.",
    "明年办理法律援助案件500件。",
    "计划于年底前举办讲座90场，发放书籍1万册。",
    "年内举办讲座90场。",
    "五年内项目将支持办理案件900件，其中民事案件800件。",
    "开展矛盾纠纷排查90次。",
    "12个村全部建立公共法律服务联络点。",
    "There are 900 village-level people's mediation committees.",
    "出具咨询意见80件。",
    "今年中心将派出律师30名、志愿者20名。",
    # told of one case, owed, vague, or no thing that is counted
    "赵某某等12名农民工来到中心。",
    "老板拖欠农民工工资60万元。",
    "为数十名职工提供法律援助。",
    "法律援助列入20件民生实事。",
    "墙上写着“法律援助中心”6个大字。",
    "2名律师被评为先进个人。",
    "全县持证残疾人约有1.2万。",
    # changes and shares
    "案件比上年增加85件，增长9%。",
    "办理案件数同比上升12.3%",
    "案件占63%",
    "人均办理案件15件。",
    "每名律师年均办理案件20件。",
    "法律援助案件任务300件。",
    "Cases handled were up by 120 cases.",
    # dates, telephones, laws, places, money of other kinds
    "法律援助中心电话0591-83351234，地址解放路12号。",
    "咨询请拨打12348。",
    "根据《法律援助法》第二十三条的规定，办理案件。",
    "2021年3月5日，中心召开会议。",
    "活动由20个单位联合开展。",
    "涉案金额93万余元。",
    "Section 12 of the Act of 1987 gives them legal aid.",
    "The center was opened on May 7, 1998.",
    "A grant of $45 million was received.",
    "办理公证事项1200件，司法鉴定300件。",
    "建成公共法律服务站33个。",
    "Criminal matters were handled during fiscal 2022.",
    # an article is no count, a number at the start of a line numbers it
    "开展了一场法治宣传活动。",
    "3、向群众散发传单。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_proposed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("受理案件数由2018年的50件增加到120件。", ["cases_accepted = 120"]),
        ("办理案件1025件，比上年增加85件。", ["cases_handled = 1025"]),
        ("目标任务是500件，实际办理案件520件。", ["cases_handled = 520"]),
        ("代拟法律文书63份", ["documents_drafted = 63"]),
        ("在7个村建立法律援助联络点。", ["liaison_points = 7"]),
        ("最近3000人次咨询了律师", ["consultations = 3000"]),
        ("The plan was approved. It handled 40 cases.", ["cases_handled = 40"]),
        ("Under the plan 40 cases were handled.", ["cases_handled = 40"]),
        ("It handled 40 cases and will continue to do so.", ["cases_handled = 40"]),
        ("讨回拖欠工资60万元。", ["wages_recovered_cny = 600000"]),
    ],
)
def test_their_neighbours_still_are(text: str, figures: list[str]) -> None:
    assert told(text) == figures
