"""What Chinese reports say, in sentences of our own, and the figures that are in it."""

import pytest

from tests.etl.proposals.shipped import told

SENTENCES = [
    (
        "活动共发放读本90册、春联80副、布袋60个。",
        ["materials_distributed = 90", "gifts_distributed = 80", "gifts_distributed = 60"],
    ),
    ("发放资料300份，问卷30份。", ["materials_distributed = 300"]),
    ("对40名业务骨干进行了培训。", ["people_trained = 40"]),
    ("农民工律师团办结农民工法律援助案件54件。", ["cases_closed = 54"]),
    (
        "发放手册500份、小挂件60件。",
        ["materials_distributed = 500", "gifts_distributed = 60"],
    ),
    ("发放手册500份，收到意见60件。", ["materials_distributed = 500"]),
    ("通过148专线解答法律咨询40件次、接待来访9件。", ["consultation_matters = 9"]),
    ("12348热线解答法律咨询40次。", ["hotline_calls = 40"]),
    ("对已办结的90件法律援助案件进行了评查。", ["cases_reviewed = 90"]),
    ("解答群众20余人次。", ["consultations > 20"]),
    ("代写法律文书60人次。", ["documents_drafted = 60"]),
    ("接待来访案件50件。", ["consultation_matters = 50"]),
    ("开展刑事案件律师帮助70件。", ["legal_help = 70"]),
    ("300多人直接受益。", ["recipients > 300"]),
    ("全县共受理法律援助案件312件，办结298件。", ["cases_accepted = 312", "cases_closed = 298"]),
    (
        "接待来访、来电咨询2100余人次，代写文书86份。",
        ["consultations > 2100", "documents_drafted = 86"],
    ),
    (
        "区中心办理民事案件120件、刑事案件45件。",
        ["cases_civil = 120", "cases_criminal = 45"],
    ),
    (
        "为526名农民工讨回工资1200多万元。",
        ["recipients_migrant_workers = 526", "wages_recovered_cny > 12000000"],
    ),
    (
        "发放宣传单3000余份、宣传册500本，悬挂横幅6条，展出展板12块。",
        [
            "materials_distributed > 3000",
            "materials_distributed = 500",
            "banners = 6",
            "display_boards = 12",
        ],
    ),
    ("散发了两万份普法资料", ["materials_distributed = 20000"]),
    (
        "开展法治讲座35场次，受教育群众近万人。",
        ["events = 35", "people_reached ~ 10000"],
    ),
    (
        "受理申请410件，其中批准398件，不予援助12件。",
        ["applications = 410", "cases_approved = 398", "cases_not_approved = 12"],
    ),
    (
        "现有法律援助工作站56个、联络点320个。",
        ["workstations = 56", "liaison_points = 320"],
    ),
    ("12348热线接听来电15600个", ["hotline_calls = 15600"]),
    ("挽回经济损失约1.3亿元", ["losses_recovered_cny ~ 130000000"]),
    ("共受理案件三百二十件，办结两百八十六件。", ["cases_accepted = 320", "cases_closed = 286"]),
    ("解答法律咨询5，230人次", ["consultations = 5230"]),
    ("接待咨询群众300人次以上", ["consultations >= 300"]),
    ("共辦理法律援助案件１２０件", ["cases_handled = 120"]),
    ("據(jù)統(tǒng)計，受援群眾達(dá)900人", ["recipients = 900"]),
    (
        "为3万农民工追回工资200万元。",
        ["recipients_migrant_workers = 30000", "wages_recovered_cny = 2000000"],
    ),
    ("现有7个法律援助工作站和90个联络点。", ["workstations = 7", "liaison_points = 90"]),
    ("办结农民工法律援助案件31件。", ["cases_closed = 31"]),
    ("赠送《法律知识一本通》《维权手册》400余册。", ["materials_distributed > 400"]),
    ("组织12名经验丰富的律师坐班。", ["lawyers = 12"]),
    ("全市共办理法律援助事项860件。", []),
    ("设立12个法律援助工作站，在300个村挂牌公示。", ["workstations = 12"]),
    (
        "中心全年共受理各类法律援助案件 51 \n件，接待咨询 300人次",
        ["cases_accepted = 51", "consultations = 300"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), SENTENCES)
def test_a_sentence_and_its_figures(text: str, figures: list[str]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    ("lists", "figures"),
    [
        (
            "受理援助案件165件(刑事72件、民事93件)，已办结130件。",
            [
                "cases_accepted = 165",
                "cases_criminal = 72",
                "cases_civil = 93",
                "cases_closed = 130",
            ],
        ),
        (
            "办结47件(含上年转来的案件19件)。",
            ["cases_closed = 47", "cases_closed = 19"],
        ),
        (
            "抽查案件25件，其中民事案件14件。",
            ["cases_reviewed = 25", "cases_reviewed = 14"],
        ),
        (
            "办理各类案件80件，其中刑事案件20件，挽回损失9万元。",
            ["cases_handled = 80", "cases_criminal = 20", "losses_recovered_cny = 90000"],
        ),
    ],
)
def test_parts_belong_to_their_whole(lists: str, figures: list[str]) -> None:
    assert told(lists) == figures
