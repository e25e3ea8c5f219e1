"""The reasons and certainties of proposals in words of both languages."""

from etl.catalog import Bilingual
from etl.proposals.model import Certainty, Reason

CERTAINTIES: dict[Certainty, Bilingual] = {
    Certainty.CERTAIN: Bilingual("certain", "确定"),
    Certainty.LIKELY: Bilingual("likely", "很可能"),
    Certainty.DOUBTFUL: Bilingual("doubtful", "存疑"),
}

REASONS: dict[Reason, Bilingual] = {
    Reason.PHRASE_BESIDE_NUMBER: Bilingual(
        "the phrase stands right beside the number", "指标用语紧挨数字"
    ),
    Reason.PHRASE_FAR_FROM_NUMBER: Bilingual(
        "the phrase stands far from the number", "指标用语离数字较远"
    ),
    Reason.PHRASE_IN_ANOTHER_CLAUSE: Bilingual(
        "the phrase stands in another clause", "指标用语在另一分句"
    ),
    Reason.PHRASE_WITHOUT_VERB: Bilingual(
        "the words name what is counted but not what was done", "只说了对象，没有说动作"
    ),
    Reason.PART_OF_FIGURE_BEFORE: Bilingual(
        "told as a part of the figure before it", "作为前一个数字的一部分列出"
    ),
    Reason.UNIT_FITS: Bilingual("the measure word fits", "量词相符"),
    Reason.UNIT_MISSING: Bilingual("there is no measure word", "没有量词"),
    Reason.TWO_INDICATORS_FIT: Bilingual("two indicators fit", "有两个指标都说得通"),
    Reason.NUMBER_OUT_OF_ORDER: Bilingual("hedge and number stand apart", "修饰词和数字不在一处"),
    Reason.NUMBER_GARBLED: Bilingual("the number cannot be read", "数字无法辨认"),
    Reason.COUNTED_FROM_LIST: Bilingual("counted from what the words list", "由文中列举的项目数得"),
    Reason.PERIOD_FROM_WORDS: Bilingual("the words before name the period", "前文写明期间"),
    Reason.PERIOD_FROM_ELSEWHERE: Bilingual(
        "the period is named only further on", "期间在后文才出现"
    ),
    Reason.PERIOD_FROM_REPORT: Bilingual(
        "the period is a guess from the report's own", "期间按报告本身推定"
    ),
    Reason.PERIOD_UNKNOWN: Bilingual("no words name the period", "没有写明期间"),
}
