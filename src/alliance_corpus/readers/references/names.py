"""Who wrote, edited and translated: names as printed before, between and after titles."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from attrs import define, field

from alliance_corpus.readers.references.words import HAN_RUN, KATAKANA, clean, is_japanese
from alliance_corpus.records.works import Creator

_EDITORS: Final = "責任編集|編纂|共編著|編著|編集|共編|監修|編"
_TRANSLATORS: Final = "監訳|共訳|翻訳|訳注|訳"
_AUTHORS: Final = "口述|共著|原著|著|執筆|述"
ROLES: Final = f"編・解説|編・訳|編訳|{_EDITORS}|{_TRANSLATORS}|{_AUTHORS}"
_ROLE: Final = re.compile(rf"[ ・]?(?P<role>{ROLES})(?:者)?[)]?$")
_IN_BRACKETS: Final = re.compile(
    rf"[ ]*[(（〔\[][ ]*(?:(?P<role>{ROLES})者?|(?P<others>ほか|他)"
    rf"(?:\d+名)?)[ ]*[)）〕\]][ ]*[・、,，/／]?"
)
_ROLE_AND_DOT: Final = re.compile(rf"(?<=..)({ROLES})・(?!解説|訳$|著$|校)")
_NO_FIELD: Final = re.compile(r"(?!.*編・).{0,8}?(?:解題|解説|校注|校訂|序文|協力|写真)")
"""Roles in a work for which CSL has no field, alone or with a name before them."""

_ET_AL: Final = re.compile(r"(?:[ 、]?(?:ほか|他)(?:\d+名)?|(?<=[^ぁ-ん])ら$|,? et al\.?)$")
_BODY: Final = re.compile(
    r"(?:[省庁府局課室院署隊軍党団社館所会部議店学]|財団|機構|委員会|センター|連合"
    r"|政府|大使館|銀行|連盟|"
    r"国連|安保理|フォーラム|グループ|ネットワーク|チーム|事務局|本部|幕僚監部"
    r"|大学|シンクタンク|編集部|新聞)$"
)
_HONORIFIC: Final = re.compile(r"(?:氏|教授|博士|研究員|大使|君|議員|外相|首相|大臣|長官)$")
_LATIN: Final = "A-Za-zＡ-Ｚａ-ｚ"
_PERSON: Final = re.compile(
    rf"[{HAN_RUN}]{{1,4}}[ \u3000]?(?:[{HAN_RUN}]{{0,2}}[\u3041-\u3096]{{2,4}}"
    rf"|[\u3041-\u3096{KATAKANA}]{{1,4}}[子江恵美香代奈世枝緒乃]"
    rf"|[{HAN_RUN}ノ]{{1,4}}|[{KATAKANA}]{{2,6}})"
    rf"|[{KATAKANA}{_LATIN}.．=＝゠・ \-]{{2,50}}|[{HAN_RUN}]{{2,4}}"
)
_INFLECTED: Final = re.compile(
    r"(?:[れえけせめべて]る|った|いう|した|ない|など|[たなすあい]る|べき|とき|こと"
    r"|もの|ため|まで|から|より|という|である|その他)$"
)
_KATAKANA_PART: Final = re.compile(rf"[{KATAKANA}{_LATIN}.．=＝゠ \-]+")
_INVERTED: Final = re.compile(
    rf"([{KATAKANA}]{{2,12}})[,，、] ?([{KATAKANA}]{{2,16}}"
    rf"(?:・[{KATAKANA}A-Z.]{{1,16}})?|(?:[A-Z](?:\.[ ]?|$)){{1,3}})"
    rf"(?:著|(?=[{HAN_RUN} ])|$|[、,，/／ ](?=[{HAN_RUN}]))[、,，]?"
)
"""スミス、ジョン: two words in kana without a dot are one foreign name, its family name first."""

_LATIN_NAME: Final = re.compile(r"[A-ZÀ-Ý][\w.'’\-]*")
_BODY_EN: Final = re.compile(
    r"\b(?:Department|Office|Agency|Committee|Council|Institutes?|Cent(?:er|re)"
    r"|Ministry|Government|Staff|House"
    r"|Senate|Congress|Nations|University|Corporation|RAND|Commission|Organization"
    r"|Organisation|Association"
    r"|Foundation|Forces?|Command|Bureau|Secretariat|Assembly|Board|Group|Service"
    r"|Society|Embassy|NATO|Union|Bank"
    r"|Forum|Administration|Secretary|White House|Army|Navy|Cabinet)\b"
)
_PARTICLES: Final = ("van", "von", "de", "der", "den", "di", "da", "la", "le", "du", "bin", "al")
_SUFFIXES: Final = ("Jr.", "Jr", "Sr.", "II", "III", "IV")


@define
class Names:
    """Names by their role in the work, and words that are not names."""

    author: list[Creator] = field(factory=list)
    editor: list[Creator] = field(factory=list)
    translator: list[Creator] = field(factory=list)
    rest: list[str] = field(factory=list)

    def __bool__(self) -> bool:
        """Whether any name was found."""
        return bool(self.author or self.editor or self.translator)


class _Part(NamedTuple):
    words: str
    role: str | None
    other: str | None


def open_roles(words: str) -> str:
    """Names with their roles out of brackets: 北一（著）・林花子（訳） is 北一著、林花子訳."""
    words = _IN_BRACKETS.sub(lambda found: f"{found['role']}、" if found["role"] else "他", words)
    return _ROLE_AND_DOT.sub(r"\1、", words)


def read_names(words: str) -> Names:
    """The names of a Japanese reference; see `_read_names`, whose answers are kept."""
    author, editor, translator, rest = _read_names(words)
    return Names([*author], [*editor], [*translator], [*rest])


_Kept = tuple[tuple[Creator, ...], tuple[Creator, ...], tuple[Creator, ...], tuple[str, ...]]


@lru_cache(maxsize=4096)
def _read_names(words: str) -> _Kept:
    """Read the names of a Japanese reference: ``山田太郎・佐藤花子編、鈴木一郎訳``.

    A role follows the last of the names that share it. Before a translator in kanji, names without
    a role are the authors.
    """
    names = Names()
    words = open_roles(words.strip(" .,，、"))
    if inverted := _INVERTED.match(words):
        names.author.append(Creator(family=inverted[1], given=inverted[2].strip(" 、")))
        words = words[inverted.end() :]
    waiting: list[str] = []
    for part in _parts(words):
        if part.other:
            names.rest.append(part.other)
        if part.words:
            waiting.append(part.words)
        if part.role is None:
            continue
        if part.role in _TRANSLATORS.split("|") and len(waiting) > 1:
            foreign = [name for name in waiting if _KATAKANA_PART.match(name)]
            authors = foreign if len(foreign) < len(waiting) else waiting[:-1]
            names.author.extend(creator(name) for name in authors)
            waiting = [name for name in waiting if name not in authors]
        _give(names, part.role, waiting)
        waiting = []
    names.author.extend(creator(name) for name in waiting)
    return tuple(names.author), tuple(names.editor), tuple(names.translator), tuple(names.rest)


def _give(names: Names, role: str, waiting: list[str]) -> None:
    found = [creator(name) for name in waiting]
    if role in ("編訳", "編・訳"):
        names.editor.extend(found)
        names.translator.extend(found)
    elif role in (*_EDITORS.split("|"), "編・解説"):
        names.editor.extend(found)
    elif role in _TRANSLATORS.split("|"):
        names.translator.extend(found)
    else:
        names.author.extend(found)


def _parts(words: str) -> list[_Part]:
    parts: list[_Part] = []
    for piece in re.split(r"[、,，&＆/／]| and |および(?=[^び]{1,8}$)|；|;", words):
        piece = clean(piece).strip(" .:")
        if not piece or _NO_FIELD.fullmatch(piece):
            parts.extend([_Part("", None, piece)] if piece else [])
            continue
        role = _ROLE.search(piece)
        named = piece[: role.start()].rstrip(" (（・").lstrip(" ・") if role else piece
        without = _ET_AL.sub("", named)
        pieces = _split_dots(without)
        parts.extend(_Part(one, None, None) for one in pieces[:-1])
        parts.append(
            _Part(pieces[-1], role["role"] if role else None, "ほか" if without != named else None)
        )
    return parts


_FORM: Final = re.compile(r"^[(（](?:公|一)?[財社株独][)）]")
_TOPIC: Final = 2
"""A word so short before a body's name is part of the name: 平和・安全保障研究所."""


def _split_dots(words: str) -> list[str]:
    """Split 山田太郎・佐藤花子, not ジョン・スミス nor 防衛省・自衛隊."""
    pieces = re.split(r"[・=＝]", words)
    if len(pieces) == 1:
        return [words]
    joined = [pieces[0]]
    marks = re.findall(r"[・=＝]", words)
    for mark, piece in zip(marks, pieces[1:], strict=True):
        before = re.split(r"[・=＝]", joined[-1])[-1]
        foreign = _KATAKANA_PART.fullmatch(before) and _KATAKANA_PART.fullmatch(piece)
        bodies = _BODY.search(piece) and (
            _BODY.search(before) or len(_FORM.sub("", before)) <= _TOPIC
        )
        if foreign or bodies or not before or not piece:
            joined[-1] += mark + piece
        else:
            joined.append(piece)
    return joined


@lru_cache(maxsize=4096)
def creator(words: str) -> Creator:
    """One name as printed; split into family and given name only if they are printed apart."""
    words = clean(words).strip(" ・")
    if not is_japanese(words):
        return _latin_creator(words)
    words = words if _BODY.search(words) else _HONORIFIC.sub("", words) or words
    parts = re.split(r"[ \u3000]+", words)
    if len(parts) == 2 and not _BODY.search(words) and all(len(part) <= 4 for part in parts):
        return Creator(family=parts[0], given=parts[1])
    return Creator(literal=words)


def _latin_creator(words: str) -> Creator:
    if "," in words and not _BODY_EN.search(words):
        family, given = (part.strip() for part in words.split(",", 1))
        return Creator(family=family, given=given or None)
    parts = words.split()
    if not 2 <= len(parts) <= 5 or _BODY_EN.search(words) or not is_latin_person(words):
        return Creator(literal=words)
    tail = 2 if parts[-1] in _SUFFIXES and len(parts) > 2 else 1
    split = len(parts) - tail
    while split > 1 and parts[split - 1].lower() in _PARTICLES:
        split -= 1
    return Creator(family=" ".join(parts[split:]), given=" ".join(parts[:split]))


def is_latin_person(words: str) -> bool:
    """Whether words look like a person's name in Latin letters: capitals and particles only."""
    parts = words.split()
    if not 1 <= len(parts) <= 5 or len(words) > 60:
        return False
    plain = [part for part in parts if part.lower() not in _PARTICLES]
    return bool(plain) and all(_LATIN_NAME.fullmatch(part) for part in plain)


def is_latin_body(words: str) -> bool:
    """Whether words name an organisation in English."""
    return _BODY_EN.search(words) is not None


def is_body(words: str) -> bool:
    """Whether Japanese words end like the name of an organisation."""
    return _BODY.search(words.strip()) is not None


_NOT_IN_NAMES: Final = re.compile(
    r"[0-9「」『』。?!]|[はがをにへとでもや]$|また|なお|など|について|として"
    r"|による|によ|において|たとえば|"
    r"例えば|ただし|参照|詳し|以下|これ|それ|この|その|いわゆる|同様|さらに|一方"
    r"|ほど|など|^データベース|^論文$|^本文|^資料$"
)


_QUOTED: Final = re.compile("(?:いわゆる)?「[^「」]{1,20}」")


@lru_cache(maxsize=4096)
def is_name(words: str) -> bool:
    """Whether Japanese or Latin words before a title can be a person or a body, with its role."""
    several = re.split(r"[、／/；;]", open_roles(clean(words)).strip(" ,、."))
    return all(_is_one_name(one) for one in several if one.strip()) and any(several)


def _is_one_name(words: str) -> bool:
    words = words.strip(" ,、.")
    role = _ROLE.search(words)
    bare = _ET_AL.sub("", words[: role.start()] if role else words).strip(" ・")
    if re.fullmatch(rf"[{HAN_RUN}]", bare):
        return bare not in "旧新同各本元現前後上下左右例注註約第全"
    quoted = _QUOTED.sub("", bare)
    if quoted != bare and is_body(quoted):
        bare = quoted
    if not bare or len(bare) > 60 or (_NOT_IN_NAMES.search(bare) and not _body_phrase(bare)):
        return False
    if not is_japanese(bare):
        return is_latin_person(bare) or is_latin_body(bare) or (bare.isupper() and len(bare) <= 12)
    if _INFLECTED.search(bare):
        return False
    if is_body(bare):
        return True
    people = re.split(r" ?[&＆] ?", bare)
    return all(_PERSON.fullmatch(part) for one in people for part in _split_dots(one))


def _body_phrase(words: str) -> bool:
    """Whether a body's long name holds small words: 国家の安全に関する懇談会."""
    return re.search(
        r"(?:懇談会|会議|委員会|研究会|審議会|協議会|調査局|本部|有識者会議)$", words
    ) is not None and not re.search(
        r"また|なお|例えば|たとえば|によれば|については|では|この|その|。|[「」『』]", words
    )
