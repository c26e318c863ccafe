"""The headings that lists of people bear in English, French, Spanish, Portuguese and Arabic, by what stands under them.

A comma parts headings; they are compared without case, accents and punctuation. Knows words only.
"""

from __future__ import annotations

HEADING_WORDS = {
    "number": """
        no, nr, number, num, #, s no, sr no, sl no, s n, serial number, id, row, n, n°, numero, num d ordre,
        n d ordre, nº, nro, ordem, n de ordem, رقم, الرقم, م, تسلسل, الرقم التسلسلي, العدد
    """,
    "honorific": """
        honorific, salutation, prefix, mr ms, mr mrs, mr mrs ms, form of address, civilite, m mme,
        appellation, tratamiento, sr sra, tratamento, forma de tratamento, لقب التشريف, السيد السيدة
    """,
    "name": """
        name, names, full name, participant, participants, name of participant, participant name,
        participants name, name of the participant, name and surname, name surname, delegate, attendee,
        person, nom, nom complet, nom et prenom, nom et prenoms, noms et prenoms, nom prenom, nom prenoms,
        prenom et nom, prenoms et nom, prenom nom, nom du participant, nombre, nombre completo, nombre y
        apellido, nombre y apellidos, nombres y apellidos, apellidos y nombres, apellido y nombre, nombre
        del participante, participante, nome, nome completo, nome e apelido, nome e sobrenome, nome do
        participante, الاسم, اسم, الاسم الكامل, اسم المشارك, الاسم الثلاثي, الاسم واللقب, الاسم والنسب,
        المشارك
    """,
    "given_names": """
        first name, first names, given name, given names, forename, forenames, prenom, prenoms, nombres,
        primer nombre, primeiro nome, nome proprio, nomes proprios, الاسم الاول, الاسم الشخصي
    """,
    "family_name": """
        last name, last names, surname, surnames, family name, nom de famille, patronyme, apellido,
        apellidos, sobrenome, apelido, apelidos, ultimo nome, اسم العائلة, النسب, الكنية, الاسم العائلي
    """,
    "native_name": """
        native name, name in own script, name in native script, name in arabic, name in nepali, local name,
        arabic name, nom en arabe, nom dans son ecriture, nombre en su escritura, nombre en arabe, nome na
        sua escrita, الاسم بالعربية, الاسم باللغة العربية, الاسم بالعربي
    """,
    "aliases": """
        other spellings, aliases, alias, also known as, other names, autres graphies, autres noms, otras
        grafias, otros nombres, outras grafias, outros nomes, تهجئات اخرى, اسماء اخرى
    """,
    "job_title": """
        title, position, job title, position title, function, designation, post, occupation, position held,
        role title, titre, fonction, poste, qualite, fonctions, titulo, cargo, puesto, funcion, posicion,
        funcao, posto, titulo, المنصب, الوظيفة, الصفة, المسمى الوظيفي, اللقب, المهنة
    """,
    "organisation": """
        organisation, organization, organisation name, organization name, name of organisation, name of
        organization, institution, company, agency, affiliation, employer, entity, ministry, institution
        organisation, organisation institution, organization institution, organisme, structure, institution
        organisme, structure organisation, ministere, entreprise, organizacion, institucion, entidad,
        empresa, ministerio, organizacao, instituicao, entidade, ministerio, المنظمة, المؤسسة, الجهة,
        الهيئة, جهة العمل, الوزارة, المنظمة المؤسسة
    """,
    "stakeholder_group": """
        stakeholder group, stakeholder, stakeholders, constituency, category, sector, type of organisation,
        type of organization, organisation type, organization type, type of stakeholder, groupe d acteurs,
        groupe de parties prenantes, partie prenante, parties prenantes, categorie, secteur, college, type d
        organisation, grupo de actores, parte interesada, partes interesadas, categoria, tipo de
        organizacion, grupo de partes interessadas, parte interessada, setor, tipo de organizacao, فئة اصحاب
        المصلحة, اصحاب المصلحة, الفئة, القطاع, نوع المنظمة
    """,
    "country": """
        country, country name, country of work, pays, pais, pais, البلد, الدولة, بلد, دولة
    """,
    "email": """
        email, e mail, mail, email address, e mail address, emails, courriel, adresse electronique, adresse
        email, adresse e mail, adresse mail, correo, correo electronico, correio eletronico, endereco
        eletronico, endereco de email, البريد الالكتروني, البريد, الايميل, ايميل, بريد الكتروني
    """,
    "phone": """
        phone, telephone, tel, mobile, phone number, telephone number, mobile number, cell, cell phone,
        contact number, contact, contacts, whatsapp, tel no, phone no, portable, gsm, n de telephone, numero
        de telephone, tel portable, telefono, movil, celular, numero de telefono, telefone, telemovel,
        numero de telefone, الهاتف, هاتف, رقم الهاتف, الجوال, المحمول, النقال, الهاتف المحمول
    """,
    "may_be_listed": """
        may be listed, consent, consent to be listed, agrees to be listed, ok to list, accord, consentement,
        peut etre liste, accord pour figurer sur la liste, consentimiento, acepta figurar, consentimento,
        aceita figurar, الموافقة, موافق على الادراج
    """,
}
