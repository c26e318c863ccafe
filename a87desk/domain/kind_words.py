"""The words by which people call a kind of note when they write in one line: "rec: …", "défi : …", "سؤال: …".

English, French, Spanish, Portuguese and Arabic always count, whatever the language of the screen, because a group
writes in its own. A comma parts words; they are compared without case and accents. Knows words only.
"""

from __future__ import annotations

from functools import cache

from a87desk.domain.folding import fold
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import NoteKind, word_for
from a87desk.i18n import _

RECOMMENDATION = Recommendation.noun
_WORDS = {
    RECOMMENDATION: """
        rec, reco, recs, recommendation, recommendations, recommandation, recommandations, recomendacion,
        recomendaciones, recomendacao, recomendacoes, توصية, توصيات
    """,
    NoteKind.CHALLENGE.value: """
        ch, challenge, challenges, obstacle, obstacles, defi, defis, reto, retos, desafio, desafios,
        obstaculo, obstaculos, تحدي, تحد, تحديات
    """,
    NoteKind.OPPORTUNITY.value: """
        opp, opportunity, opportunities, opportunite, opportunites, oportunidad, oportunidades, oportunidade,
        فرصة, فرص
    """,
    NoteKind.POINT_RAISED.value: """
        pt, point, points, discussion, discussion point, discussion points, point de discussion, punto,
        puntos, ponto, pontos, نقطة, نقاط, نقطة نقاش
    """,
    NoteKind.QUESTION.value: """
        q, question, questions, pregunta, preguntas, pergunta, perguntas, سؤال, اسئلة
    """,
    NoteKind.GOOD_PRACTICE.value: """
        gp, good practice, good practices, best practice, best practices, bonne pratique, bonnes pratiques,
        buena practica, buenas practicas, boa pratica, boas praticas, ممارسة جيدة, ممارسات جيدة
    """,
    NoteKind.QUOTE.value: """
        quote, quotes, quotation, citation, citations, cita, citas, citacao, citacoes, اقتباس
    """,
    NoteKind.VALUE_ADDED.value: "value added, added value, valeur ajoutee, valor anadido, valor acrescentado",
    NoteKind.ANSWER.value: "answer, answers, reponse, reponses, respuesta, respuestas, resposta, respostas, جواب",
    NoteKind.COUNTRY_CASE.value: """
        country, country case, country example, country examples, example, ex, exemple, ejemplo, exemplo, مثال
    """,
    NoteKind.LESSON_LEARNT.value: """
        lesson, lessons, lesson learnt, lesson learned, lessons learnt, lessons learned, lecon, lecons,
        leccion, lecciones, licao, licoes, درس, دروس
    """,
    NoteKind.FACT.value: "fact, facts, figure, figures, fait, faits, chiffre, dato, datos, dado, dados, حقيقة",
    NoteKind.AGREEMENT.value: "agreed, agreement, accord, acuerdo, acordo, اتفاق",
    NoteKind.RESERVATION.value: """
        reservation, reservations, disagreement, dissent, reserve, reserves, reserva, reservas, تحفظ
    """,
    NoteKind.OPEN_QUESTION.value: "oq, open, open question, open questions, question ouverte, pregunta abierta",
    NoteKind.SUGGESTION.value: "sug, suggestion, suggestions, sugerencia, sugerencias, sugestao, اقتراح",
    NoteKind.PLEDGE.value: "pledge, pledges, commitment, engagement, compromiso, compromisso, تعهد, التزام",
    NoteKind.REFERENCE_DOCUMENT.value: """
        doc, document, documents, document recommended, reference, references, documento, documentos, وثيقة
    """,
    NoteKind.OFF_THE_RECORD.value: "otr, off the record, confidentiel, confidencial, سري",
    NoteKind.AMENDMENT.value: "amendment, amendments, amendement, amendements, enmienda, emenda, تعديل",
}


def kind_words() -> dict[str, str]:
    """Return the kind (its value, or "recommendation") for each folded word, those of the screen's language too."""
    words = dict(_fixed())
    for kind in NoteKind:
        words.setdefault(fold(word_for(kind)), kind.value)
    words.setdefault(fold(_("Recommendation")), RECOMMENDATION)
    return words


@cache
def _fixed() -> dict[str, str]:
    return {fold(word): kind for kind, words in _WORDS.items() for word in " ".join(words.split()).split(", ")}
