"""Invented place names: a poetic word and a small image, joined as no county's name joins them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

# A list has each syllable once, so no two names share their pinyin, which is also their id.
_COUNTY = (
    "晴qing 云yun 碧bi 松song 暮mu 溪xi 星xing 翠cui 竹zhu 春chun 素su 银yin 梅mei 远yuan 柳liu "
    "月yue 静jing 秋qiu 朝zhao 风feng 烟yan 雪xue 暖nuan 晓xiao 冬dong 柔rou 淡dan 浅qian 疏shu "
    "甜tian 飞fei 听ting 问wen 寻xun 蓝lan 紫zi 墨mo 琼qiong 瑶yao 画hua 诗shi 歌ge 舞wu 双shuang "
    "百bai 叠die 层ceng 微wei 慢man 寒han 凉liang 和he 半ban 余yu 初chu 闲xian 醉zui 眠mian 卧wo "
    "采cai 落luo 织zhi 盈ying 载zai 倚yi 怀huai 念nian 思si 忘wang 新xin 香xiang 芳fang 粉fen "
    "苍cang 玄xuan 虹hong",
    "鹭lu 笛di 帆fan 琴qin 萤ying 棠tang 砚yan 苇wei 灯deng 蝉chan 笺jian 窗chuang 笙sheng 萱xuan "
    "蝶die 箫xiao 橘ju 霏fei 筝zheng 柚you 茗ming 磬qing 雀que 荷he 鹃juan 霁ji 簪zan 瓢piao "
    "蓑suo 菱ling 麦mai 杏xing 絮xu 蛙wa 笋sun 伞san 珠zhu 豆dou 鸥ou 钗chai 篷peng 鼓gu 芽ya "
    "蕉jiao 砂sha",
)
_PREFECTURE = (
    "望wang 归gui 眠mian 拂fu 揽lan 倚yi 枕zhen 邀yao",
    "舒shu 鹤he 弦xian 霞xia 烛zhu 桐tong 鹂li 雁yan 霜shuang 梭suo 藕ou",
)


@dataclass(frozen=True)
class Name:
    """A place name in both scripts, without the word for its kind ("County", 县)."""

    zh: str
    en: str
    pinyin: str

    @property
    def slug(self) -> str:
        """The name as an id."""
        return self.pinyin.replace(" ", "")


def county_names() -> Iterator[Name]:
    """Names without end; after the 3,420 pairs they carry a number."""
    return _joined(*_COUNTY)


def prefecture_names() -> Iterator[Name]:
    """Names without end; after the 88 pairs they carry a number."""
    return _joined(*_PREFECTURE)


def _joined(first: str, second: str) -> Iterator[Name]:
    """Every pair once, walking diagonally so that neighbours in the list do not look alike."""
    heads, tails = first.split(), second.split()
    for turn in count(1):
        number = "" if turn == 1 else str(turn)
        for index in range(len(heads) * len(tails)):
            head = heads[index % len(heads)]
            tail = tails[(index + index // len(heads)) % len(tails)]
            pinyin = f"{head[1:]} {tail[1:]}{number}"
            yield Name(head[0] + tail[0] + number, pinyin.replace(" ", "").capitalize(), pinyin)
