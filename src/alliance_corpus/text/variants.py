"""Characters that a search takes for the same: old and new forms of kanji, dashes, apostrophes.

`OLD_KANJI` has the forms that the 常用漢字表 (cabinet notice of 30 November 2010) gives in brackets
after its characters, the 康熙字典体, with the new form of each; then those of the 人名用漢字
(schedule 2 of the ordinance of the family register act) that it has not; then other forms in which
the same word is printed (蔣, 聯), from the Japanese variants of OpenCC, which agree with all
before; then forms of one and the same character that Unicode encodes twice (敎, 説). Left out are
forms that Unicode normalisation makes new by itself, and 弁, which has three old forms with three
meanings (辨, 瓣, 辯).
"""

from __future__ import annotations

from typing import Final

_PAIRS: Final = (
    "亜亞悪惡圧壓囲圍医醫為爲壱壹隠隱栄榮営營衛衞駅驛円圓塩鹽縁緣艶艷応應欧歐殴毆桜櫻奥奧横橫温溫穏穩仮假価價画畫会會絵繪壊壞"
    "懐懷概槪拡擴殻殼覚覺学學岳嶽楽樂渇渴缶罐巻卷陥陷勧勸寛寬関關歓歡観觀気氣既旣帰歸偽僞戯戲犠犧旧舊拠據挙擧虚虛峡峽挟挾狭狹"
    "郷鄕暁曉区區駆驅勲勳薫薰径徑茎莖恵惠掲揭渓溪経經蛍螢軽輕継繼鶏鷄芸藝撃擊欠缺研硏県縣倹儉剣劍険險圏圈検檢献獻権權顕顯験驗"
    "厳嚴広廣効效恒恆黄黃鉱鑛号號国國黒黑砕碎済濟斎齋剤劑雑雜参參桟棧蚕蠶惨慘賛贊残殘糸絲歯齒児兒辞辭湿濕実實写寫釈釋寿壽収收"
    "従從渋澁獣獸縦縱粛肅処處緒緖叙敍将將称稱渉涉焼燒証證奨奬条條状狀乗乘浄淨剰剩畳疊縄繩壌壤嬢孃譲讓醸釀触觸嘱囑真眞寝寢慎愼"
    "尽盡図圖粋粹酔醉穂穗随隨髄髓枢樞数數瀬瀨声聲斉齊静靜窃竊摂攝専專浅淺戦戰践踐銭錢潜潛繊纖禅禪双雙壮壯争爭荘莊捜搜挿插巣巢"
    "曽曾痩瘦装裝総總騒騷増增蔵藏臓臟即卽属屬続續堕墮対對体體帯帶滞滯台臺滝瀧択擇沢澤担擔単單胆膽団團断斷弾彈遅遲痴癡虫蟲昼晝"
    "鋳鑄庁廳徴徵聴聽勅敕鎮鎭逓遞鉄鐵点點転轉伝傳灯燈当當党黨盗盜稲稻闘鬭徳德独獨読讀届屆弐貳悩惱脳腦覇霸拝拜廃廢売賣麦麥発發"
    "髪髮抜拔蛮蠻秘祕浜濱瓶甁払拂仏佛併倂並竝餅餠辺邊変變歩步宝寶豊豐褒襃翻飜毎每万萬満滿麺麵黙默弥彌訳譯薬藥与與予豫余餘誉譽"
    "揺搖様樣謡謠来來頼賴乱亂覧覽竜龍両兩猟獵緑綠涙淚塁壘礼禮励勵戻戾霊靈齢齡暦曆歴歷恋戀錬鍊炉爐労勞郎郞楼樓録錄湾灣"
    "亀龜没沒舗舖隷隸闘鬪奨獎叙敘"
    "尭堯晋晉聡聰巌巖禄祿穣穰"
    "彦彥歳歲晩晚査查汚污蒋蔣繋繫鴎鷗祷禱涛濤芦蘆噛嚙掴摑掻搔唖啞脚腳群羣峰峯唇脣連聯呪咒猫貓"
    "教敎清淸青靑産產呉吳説說税稅内內尚尙冊册舎舍飲飮顔顏戸戶鋭銳脱脫閲閱悦悅絶絕"
)
"""New form and old form, by turns."""

OLD_KANJI: Final = dict(zip(_PAIRS[1::2], _PAIRS[::2], strict=True))
"""The new form of each old one."""

DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500"
WAVES: Final = "\u301c\u223c"
APOSTROPHES: Final = "\u2018\u2019\u02bc"

ALIKE: Final = str.maketrans(
    OLD_KANJI
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(WAVES, "~")
    | dict.fromkeys(APOSTROPHES, "'")
)
"""For `str.translate`: what every search takes for the same, after Unicode normalisation."""

KANA: Final = str.maketrans(
    {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}  # ァ to ヶ; ヽ, ヾ
)
"""For `str.translate`: katakana to hiragana."""
