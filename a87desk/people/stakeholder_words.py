"""The words by which lists name the stakeholder groups, in English, French, Spanish, Portuguese and Arabic.

A comma parts words; they are compared without case, accents and punctuation. Knows words only.
"""

from __future__ import annotations

STAKEHOLDER_WORDS = {
    "government": """
        government, government institutions, governments, govt, public sector, ministry, state, public
        authority, gouvernement, etat, administration, administration publique, secteur public, gobierno,
        estado, sector publico, instituciones gubernamentales, governo, setor publico, الحكومة, حكومة,
        القطاع الحكومي, الحكومي
    """,
    "workers": """
        workers, worker, workers organisations, workers organizations, trade union, trade unions, union,
        unions, travailleurs, organisations de travailleurs, syndicat, syndicats, trabajadores, sindicato,
        sindicatos, organizaciones de trabajadores, trabalhadores, العمال, نقابة, النقابات, منظمات العمال
    """,
    "employers": """
        employers, employer, employers organisations, employers organizations, business, private sector,
        companies, employer and business membership organisations, employeurs, organisations d employeurs,
        patronat, secteur prive, entreprises, empleadores, empresas, sector privado, organizaciones de
        empleadores, empregadores, setor privado, اصحاب العمل, ارباب العمل, القطاع الخاص
    """,
    "civil_society": """
        civil society, civil society organisations, civil society organizations, cso, csos, ngo, ngos, non
        governmental organisation, non governmental organization, societe civile, ong, osc, association,
        organisations de la societe civile, sociedad civil, sociedade civil, organizaciones de la sociedad
        civil, المجتمع المدني, منظمات المجتمع المدني, منظمة غير حكومية
    """,
    "international": """
        international, international organisation, international organization, international organisations,
        international or regional organisations, un, united nations, un agency, un agencies, nations unies,
        organisation internationale, organisations internationales, naciones unidas, organismo
        internacional, organizacion internacional, nacoes unidas, organizacao internacional, الامم المتحدة,
        منظمة دولية, المنظمات الدولية
    """,
    "academia": """
        academia, academic, academic institution, academic institutions, research, university, think tank,
        academic institutions think tanks, universite, recherche, milieu universitaire, academico,
        universidad, investigacion, universidade, pesquisa, الاوساط الاكاديمية, جامعة, الجامعات
    """,
    "media": """
        media, press, journalist, journalists, medias, presse, journaliste, medios, prensa, periodista,
        midia, imprensa, الاعلام, الصحافة, وسائل الاعلام
    """,
    "survivors": """
        survivors, survivor, survivor networks, survivor network, survivants, survivantes, rescapes,
        sobrevivientes, supervivientes, sobreviventes, الناجون, الناجيات
    """,
    "funders": """
        funders, funder, donor, donors, bailleur, bailleurs, bailleurs de fonds, donateur, donante,
        donantes, financiador, doador, doadores, المانحون, الجهات المانحة
    """,
}
