"""Short forms of given names, and which name each may stand for. A line holds the names of one family.

Source: common knowledge of the languages; domain description 3.8 (Tom is Thomas). Must not know people.
"""

from __future__ import annotations

_FAMILIES = """
abigail abby | albert al bert | alexander alex sandy sacha sasha alejandro | alexandra alex sandra sacha | alfred fred
| amanda mandy | andrew andy drew | anthony tony antoine antonio toni | benjamin ben benny | catherine katherine kathryn
kate kathy cathy katie | charles charlie chuck carlos | christina christine chris tina | christopher chris kit
| concepcion concha | cynthia cindy | daniel dan danny | david dave | deborah debbie deb | dolores lola | donald don
| dorothy dot | edward ed eddie ted eduardo | elizabeth liz beth betty lisa eliza | eugene gene | fatima fatma fatou
| ferdinand fernando nando | francisco paco pancho francis frank | frances fran | frederick fred freddy | gabriel gabe
| gerald gerry jerry | geraldine gerry | geoffrey geoff jeff jeffrey | gregory greg | guadalupe lupe | harold harry
| henry harry hank | ignacio nacho | isabel isabella bella | jacob jake | jacqueline jackie | james jim jimmy jamie
| janet jan | jennifer jenn jen jenny | jessica jess | jesus chucho | joan jo | joanna joanne jo | john jack johnny jon
| jonathan jon | jose pepe zeca | joseph joe giuseppe beppe | josephine jo josie | joshua josh | judith judy
| kenneth ken | kristina kris | lawrence larry laurence | leonard leo len | louis lou luis | manuel manolo manu
| margaret maggie meg peggy | maria mari marie | martin marty | matthew matt | maximilian max | megan meg
| michael mike mick mickey miguel | mohamed md mohd mhd | nathaniel nathan nate | nicholas nick nicolas nico
| pamela pam | patricia pat trish patsy | patrick pat paddy | peter pete pedro | philip phil phillip | rachel rae
| raymond ray | rebecca becky | richard rick dick ricky rich | robert bob rob bobby roberto | roger rog | ronald ron
| rosario charo | samuel sam sammy | samantha sam | sebastian seb | stephen steve steven | stephanie steph | susan sue
suzanne susie | teresa theresa terry tere | theodore ted theo | thomas tom tommy tomas | timothy tim | valerie val
| veronica vero | victor vic | victoria vicky tori | vincent vince | vladimir volodya vova | walter walt
| william bill will billy guillermo willy | yusuf joseph josef | zachary zach
"""

_MEMBERSHIP: dict[str, set[int]] = {}
for _number, _family in enumerate(_FAMILIES.split("|")):
    for _name in _family.split():
        _MEMBERSHIP.setdefault(_name, set()).add(_number)


def may_be_short_for(one: str, other: str) -> bool:
    """Whether one given name, folded, is a known other form of another."""
    return bool(_MEMBERSHIP.get(one, set()) & _MEMBERSHIP.get(other, set()))
