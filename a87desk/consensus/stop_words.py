"""Words that say nothing about an idea, for the five working languages.

Knows small words only. Must not know stems, glossaries or scores. All words are written folded (no accents, lower
case). Besides articles and prepositions the lists hold the words of asking and wishing ("should", "il faut", "hay
que"), because every recommendation has them and none is meant by them.
"""

from __future__ import annotations

_ENGLISH = """
a about across after again all also although am among amongst an and any are around as at be became because become
been before below besides both but by can cannot could did do does doing done don down during each either else etc eg
even ever for from get gets getting go goes going had has have having he hence her here hers him his how however i ie
if in instead into is isn it its itself just let like ll made make makes making may me might more most much must my
need needed needs neither nor not now of off often on once one ones only onto or other others ought our ours out over
own per perhaps please quite rather re really s same she should shouldn shall since so some something sometimes soon
still such t take taken takes than that the their theirs them themselves then there therefore these they thing things
this those though through throughout thus to too toward towards unless until up upon us use used ve very via want
wants was wasn way ways we were what when where whereas whether which while who whom whose why will with within
without won would wouldn yet you your yours ensure ensuring order regarding concerning related recommend recommended
recommends recommendation
"""

_FRENCH = """
a afin ai ainsi alors apres as au aucun aucune aujourd aussi autre autres aux avait avant avec avoir ayant c car ce
ceci cela celle celles celui ces cet cette ceux chaque chez comme comment contre d dans de dela depuis des dont du
durant elle elles en encore entre est et etaient etait etant ete eu eux faire fait fasse fassent faut fois grace hors
hui il ils j je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais me
meme memes mes moi moins mon n ne ni nos notre nous on ont or ou ours par parmi pas pendant peu peut peuvent plus pour
pourquoi pouvoir pres puis puisque qu quand que quel quelle quelles quels qui quoi quoique s sa se sera serait seront
ses si sien soi soient soit sommes son sont sous suite sur t ta tandis te tel telle telles tels tes toi ton toujours
tout toutes toute tous tres tu un une va vers via voici voila vos votre vous vu y doit doivent devrait devraient
devoir besoin veiller assurer garantir recommander recommandons egard sein travers
"""

_SPANISH = """
a ademas al algo algun alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos aqui asi aun
aunque bajo bien cada como con contra cual cuales cualquier cuando cuyo cuya de debe deben deberia deberian debido del
desde despues donde dos durante e el ella ellas ello ellos en entre era eran es esa esas ese eso esos esta estan estar
estas este esto estos fin fue fueron ha haber habia hace hacer hacia haciendo haga hagan han hasta hay incluso junto
la las le les lo los mas me mediante mi mientras mis muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o
otra otras otro otros para pero poco por porque pueda puedan puede pueden pues que quien quienes se sea sean segun ser
si sido sin sino sobre solo son su sus tal tales tambien tan tanto te tenga tengan tener tiene tienen toda todas todo
todos tras traves tu un una unas uno unos y ya necesidad necesario velar garantizar asegurar recomendar recomendamos
debera deberan aqui respecto
"""

_PORTUGUESE = """
a acerca ainda alem algo algum alguma algumas alguns ao aos apenas apos aquela aquelas aquele aqueles aquilo as assim
ate atraves cada cerca com como contra contudo cujo cuja d da das de dela delas dele deles depois desde dessa desse
desta deste deve devem deveria deveriam devido disso do dois dos durante e ela elas ele eles em embora enquanto entre
era eram essa essas esse esses esta estao estar estas este estes eu faca facam fazer fim foi foram ha inclusive isso
isto ja junto la lhe lhes mais mas me mediante meio mesmo meu minha muito na nao nas nem nessa nesse nesta neste no
nos nossa nossas nosso nossos num numa o onde os ou outra outras outro outros para pela pelas pelo pelos perante pode
podem poder por porque pouco qual quais qualquer quando quanto que quem se segundo seja sejam sem sendo ser sera seu
seus si sido so sob sobre sua suas tal tambem tao tem tendo tenha tenham ter toda todas todo todos tudo um uma umas
uns via assegurar garantir necessario necessidade recomendar recomendamos devera deverao respeito
"""

_ARABIC = """
من في الي إلى عن مع هذا هذه ذلك تلك التي الذي الذين اللاتي اللواتي ان أن إن كان كانت يكون تكون هو هي هم هن نحن انت او
أو و ثم بل لكن لا لم لن ما ماذا متى كيف اين كل بعض قبل بعد خلال حيث عند عندما اذا إذا قد لقد كما مثل منذ حتى ضد لدى
نحو حول دون أي اي ايضا أيضا جدا به بها بهم له لها لهم فيه فيها منه منها عليه عليها عنها عنه هنا هناك يجب ينبغي لابد
اجل أجل سبيل يتعين لكي كي ضرورة الضروري اللازم يلزم عبر وفق وفقا بما مما لما فيما عليهم اليهم نوصي يوصى توصي
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS: dict[str, frozenset[str]] = {
    "en": _words(_ENGLISH),
    "fr": _words(_FRENCH),
    "es": _words(_SPANISH),
    "pt": _words(_PORTUGUESE),
    "ar": _words(_ARABIC),
}
