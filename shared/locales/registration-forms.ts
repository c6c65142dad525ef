import type { Bilingual } from "../kernel/text.ts";

/** The forms of registration: headings, captions, standing sentences, the slip of the counter. */
export const REGISTRATION_FORM_TEXTS = {
  "registration-form.name.decision": { ru: "РЕШЕНИЕ", ky: "ЧЕЧИМ" },
  "registration-form.name.return-notice": { ru: "УВЕДОМЛЕНИЕ", ky: "БИЛДИРМЕ" },
  "registration-form.name.registration-card": { ru: "РЕГИСТРАЦИОННАЯ КАРТА", ky: "КАТТОО КАРТАСЫ" },
  "registration-form.running.decision": { ru: "Решение {subject}", ky: "{subject} чечим" },
  "registration-form.running.return-notice": { ru: "Уведомление {subject}", ky: "{subject} билдирме" },
  "registration-form.running.registration-card": {
    ru: "Регистрационная карта {subject}",
    ky: "{subject} каттоо картасы",
  },

  "registration-form.subject.cabinet-access": {
    ru: "о предоставлении доступа к кабинету налогоплательщика",
    ky: "салык төлөөчүнүн кабинетине кирүү мүмкүнчүлүгүн берүү жөнүндө",
  },
  "registration-form.subject.tax-registration": {
    ru: "о налоговой регистрации",
    ky: "салыктык каттоо жөнүндө",
  },
  "registration-form.subject.tax-registration.information": {
    ru: "о налоговой регистрации по сведениям уполномоченного органа",
    ky: "ыйгарым укуктуу органдын маалыматы боюнча салыктык каттоо жөнүндө",
  },
  "registration-form.subject.tax-registration.detected": {
    ru: "о налоговой регистрации в принудительном порядке",
    ky: "мажбурлоо тартибинде салыктык каттоо жөнүндө",
  },
  "registration-form.subject.accounting-registration": {
    ru: "об учётной регистрации",
    ky: "эсептик каттоо жөнүндө",
  },
  "registration-form.subject.vat-registration": {
    ru: "о регистрации по налогу на добавленную стоимость",
    ky: "кошумча нарк салыгы боюнча каттоо жөнүндө",
  },
  "registration-form.subject.vat-annulment": {
    ru: "об аннулировании регистрации по налогу на добавленную стоимость",
    ky: "кошумча нарк салыгы боюнча каттоону жокко чыгаруу жөнүндө",
  },
  "registration-form.subject.regime-change": {
    ru: "об изменении налогового режима",
    ky: "салык режимин өзгөртүү жөнүндө",
  },
  "registration-form.subject.re-registration": {
    ru: "о перерегистрации налогоплательщика",
    ky: "салык төлөөчүнү кайра каттоо жөнүндө",
  },
  "registration-form.subject.annulment.tax": {
    ru: "об аннулировании налоговой регистрации",
    ky: "салыктык каттоону жокко чыгаруу жөнүндө",
  },
  "registration-form.subject.annulment.accounting": {
    ru: "об аннулировании учётной регистрации",
    ky: "эсептик каттоону жокко чыгаруу жөнүндө",
  },
  "registration-form.subject.refusal.cabinet-access": {
    ru: "об отказе в предоставлении доступа к кабинету налогоплательщика",
    ky: "салык төлөөчүнүн кабинетине кирүү мүмкүнчүлүгүн берүүдөн баш тартуу жөнүндө",
  },
  "registration-form.subject.refusal.tax-registration": {
    ru: "об отказе в налоговой регистрации",
    ky: "салыктык каттоодон баш тартуу жөнүндө",
  },
  "registration-form.subject.refusal.accounting-registration": {
    ru: "об отказе в учётной регистрации",
    ky: "эсептик каттоодон баш тартуу жөнүндө",
  },
  "registration-form.subject.refusal.re-registration": {
    ru: "об отказе в перерегистрации налогоплательщика",
    ky: "салык төлөөчүнү кайра каттоодон баш тартуу жөнүндө",
  },
  "registration-form.subject.refusal.annulment": {
    ru: "об отказе в аннулировании регистрации",
    ky: "каттоону жокко чыгаруудан баш тартуу жөнүндө",
  },
  "registration-form.subject.refusal.vat-registration": {
    ru: "об отказе в регистрации по налогу на добавленную стоимость",
    ky: "кошумча нарк салыгы боюнча каттоодон баш тартуу жөнүндө",
  },
  "registration-form.subject.refusal.vat-annulment": {
    ru: "об отказе в аннулировании регистрации по налогу на добавленную стоимость",
    ky: "кошумча нарк салыгы боюнча каттоону жокко чыгаруудан баш тартуу жөнүндө",
  },
  "registration-form.subject.refusal.regime-change": {
    ru: "об отказе в изменении налогового режима",
    ky: "салык режимин өзгөртүүдөн баш тартуу жөнүндө",
  },
  "registration-form.subject.return-notice": {
    ru: "о возврате заявления для исправления",
    ky: "арызды оңдоо үчүн кайтаруу жөнүндө",
  },
  "registration-form.subject.registration-card": { ru: "налогоплательщика", ky: "салык төлөөчүнүн" },

  "registration-form.case": { ru: "Заявление № {number}", ky: "№ {number} арыз" },
  "registration-form.section.established": { ru: "Установлено", ky: "Аныкталды" },
  "registration-form.section.refusals": { ru: "Основания отказа", ky: "Баш тартуунун негиздери" },
  "registration-form.section.correct": { ru: "Что нужно исправить", ky: "Эмнени оңдоо керек" },
  "registration-form.section.again": { ru: "Как подать вновь", ky: "Кантип кайра берүү керек" },
  "registration-form.section.taxpayer": { ru: "Налогоплательщик", ky: "Салык төлөөчү" },
  "registration-form.section.place": { ru: "Учёт", ky: "Эсеп" },
  "registration-form.section.taxes": { ru: "Режим и платежи", ky: "Режим жана төлөмдөр" },
  "registration-form.section.objects": {
    ru: "Учётная регистрация, представители, кабинет",
    ky: "Эсептик каттоо, өкүлдөр, кабинет",
  },

  "registration-form.fact.applicant": { ru: "Заявитель", ky: "Арыз ээси" },
  "registration-form.fact.ground": { ru: "Основание", ky: "Негизи" },
  "registration-form.fact.norms": { ru: "Применённые нормы", ky: "Колдонулган ченемдер" },
  "registration-form.fact.name": { ru: "Имя, наименование", ky: "Аты-жөнү, аталышы" },
  "registration-form.ground.application": {
    ru: "заявление № {number} от {date}",
    ky: "{date}, № {number} арыз",
  },
  "registration-form.ground.information": {
    ru: "сведения уполномоченного государственного органа, поступившие {date} (№ {number})",
    ky: "ыйгарым укуктуу мамлекеттик органдын {date} келип түшкөн маалыматы (№ {number})",
  },
  "registration-form.ground.detected": {
    ru: "обстоятельства, выявленные налоговым органом {date} (№ {number})",
    ky: "салык органы {date} аныктаган жагдайлар (№ {number})",
  },
  "registration-form.ground.court": {
    ru: "решение суда, поступившее {date} (№ {number})",
    ky: "соттун {date} келип түшкөн чечими (№ {number})",
  },
  "registration-form.applicant": { ru: "{name}, ИНН {inn}, {role}", ky: "{name}, ИСН {inn}, {role}" },
  "registration-form.role.self": { ru: "за себя", ky: "өзү үчүн" },
  "registration-form.role.head": { ru: "руководитель", ky: "жетекчи" },
  "registration-form.role.accountant": { ru: "бухгалтер", ky: "бухгалтер" },
  "registration-form.role.representative": { ru: "представитель", ky: "өкүл" },
  "registration-form.office": { ru: "{name}, код {code}", ky: "{name}, коду {code}" },
  "registration-form.office-code": { ru: "УГНС, код {code}", ky: "МСКБ, коду {code}" },

  "registration-form.password": {
    ru: "Пароль — тот, который заявитель сам задал при подаче заявления. Налоговому органу он неизвестен, и сотрудники не вправе его спрашивать.",
    ky: "Сыр сөз — арыз ээси арыз берүүдө өзү койгон сыр сөз. Ал салык органына белгисиз, кызматкерлер аны суроого укугу жок.",
  },
  "registration-form.offer": {
    ru: "При первом входе нужно прочитать договор-оферту и политику конфиденциальности и отметить согласие: вход означает принятие оферты. Передавать логин и пароль другим лицам нельзя.",
    ky: "Биринчи жолу киргенде сунуш келишимин (офертаны) жана купуялык саясатын окуп, макулдукту белгилөө керек: кирүү офертаны кабыл алууну билдирет. Логинди жана сыр сөздү башка адамдарга берүүгө болбойт.",
  },
  "registration-form.entry": {
    ru: "Сведения внесены в Государственный реестр налогоплательщиков {date}.",
    ky: "Маалымат Салык төлөөчүлөрдүн мамлекеттик реестрине {date} киргизилди.",
  },
  "registration-form.entry-draft": {
    ru: "Сведения вносятся в Государственный реестр налогоплательщиков в день подписания решения.",
    ky: "Маалымат Салык төлөөчүлөрдүн мамлекеттик реестрине чечимге кол коюлган күнү киргизилет.",
  },
  "registration-form.force": {
    ru: "Решение действует с {date}, если в нём не указан другой день, и имеет силу при вручении в установленном порядке ({article}).",
    ky: "Чечим, эгерде анда башка күн көрсөтүлбөсө, {date} тартып колдонулат жана белгиленген тартипте тапшырылганда күчүнө ээ ({article}).",
  },
  "registration-form.appeal": {
    ru: "Жалоба подаётся в письменной форме в уполномоченный налоговый орган в течение {days} календарных дней со дня, следующего за днём вручения решения ({article}); её копия направляется в орган, принявший решение. Жалоба, поданная позже, рассматривается, только если срок восстановлен по уважительной причине (ст. 167 ч. 6).",
    ky: "Арыз ыйгарым укуктуу салык органына жазуу жүзүндө чечим тапшырылган күндөн кийинки күндөн тартып {days} календардык күн ичинде берилет ({article}); анын көчүрмөсү чечим кабыл алган органга жөнөтүлөт. Кеч берилген арыз мөөнөтү жүйөлүү себеп менен калыбына келтирилгенде гана каралат (167-бер. 6-б.).",
  },
  "registration-form.return.intro": {
    ru: "Ваше заявление № {number} от {date} рассмотрено и возвращается для исправления. Это не отказ: рассмотрение продолжится, когда заявление будет подано вновь.",
    ky: "Сиздин {date} берилген № {number} арызыңыз каралып, оңдоо үчүн кайтарылды. Бул баш тартуу эмес: арыз кайра берилгенде кароо улантылат.",
  },
  "registration-form.return.correct": {
    ru: "Исправьте указанное выше; остальное заполнять заново не нужно.",
    ky: "Жогоруда көрсөтүлгөндү оңдоңуз; калганын кайра толтуруунун кереги жок.",
  },
  "registration-form.return.send": {
    ru: "Подайте исправленное заявление тем же способом: через кабинет налогоплательщика или в налоговом органе.",
    ky: "Оңдолгон арызды ошол эле жол менен бериңиз: салык төлөөчүнүн кабинети аркылуу же салык органында.",
  },
  "registration-form.return.passport": {
    ru: "Возьмите с собой паспорт, если Ваша личность ещё не была установлена.",
    ky: "Эгерде Сиздин ким экениңиз али аныктала элек болсо, паспортуңузду ала келиңиз.",
  },
  "registration-form.return.ask": {
    ru: "Вопросы можно задать по телефону {phone}.",
    ky: "Суроолорду {phone} телефону боюнча берсе болот.",
  },
  "registration-form.card.note": {
    ru: "ИНН указывается в договорах, платёжных и других документах, связанных с налогами (ст. 113 ч. 6), и не меняется при перерегистрации (ст. 113 ч. 2). О том, что в карте изменилось, нужно сообщить налоговому органу.",
    ky: "ИСН салыктарга байланыштуу келишимдерде, төлөм жана башка документтерде көрсөтүлөт (113-бер. 6-б.) жана кайра каттоодо өзгөрбөйт (113-бер. 2-б.). Картадагы маалымат өзгөрсө, салык органына билдирүү керек.",
  },
  "registration-form.card.digits": {
    ru: "Идентификационный номер налогоплательщика (ИНН)",
    ky: "Салык төлөөчүнүн идентификациялык номери (ИСН)",
  },

  "registration-form.closing.decision": {
    ru: "Решение составлено {date} в двух экземплярах, один из которых вручается налогоплательщику (ст. 96 ч. 5).",
    ky: "Чечим {date} эки нускада түзүлдү, бир нускасы салык төлөөчүгө тапшырылат (96-бер. 5-б.).",
  },
  "registration-form.closing.return-notice": {
    ru: "Уведомление составлено {date} в двух экземплярах, один из которых вручается заявителю.",
    ky: "Билдирме {date} эки нускада түзүлдү, бир нускасы арыз ээсине тапшырылат.",
  },
  "registration-form.closing.registration-card": {
    ru: "Карта заполнена {date} в двух экземплярах, один из которых вручается налогоплательщику (ст. 113 ч. 5).",
    ky: "Карта {date} эки нускада толтурулду, бир нускасы салык төлөөчүгө тапшырылат (113-бер. 5-б.).",
  },
  "registration-form.copy.applicant": { ru: "заявителю", ky: "арыз ээсине" },
  "registration-form.signature.registrar": { ru: "Карту заполнил(а)", ky: "Картаны толтурган" },

  "registration-form.slip.title": {
    ru: "Вход в кабинет налогоплательщика",
    ky: "Салык төлөөчүнүн кабинетине кирүү",
  },
  "registration-form.slip.login": { ru: "Ваш логин", ky: "Сиздин логиниңиз" },
  "registration-form.slip.inn": { ru: "ИНН {inn}", ky: "ИСН {inn}" },
  "registration-form.slip.next": { ru: "Что делать дальше", ky: "Мындан ары эмне кылуу керек" },
  "registration-form.slip.step.open": {
    ru: "Откройте cabinet.salyk.kg или приложение Salyk.kg.",
    ky: "cabinet.salyk.kg баракчасын же Salyk.kg тиркемесин ачыңыз.",
  },
  "registration-form.slip.step.enter": {
    ru: "Введите этот логин и пароль, который Вы сами задали в заявлении.",
    ky: "Ушул логинди жана арызда өзүңүз койгон сыр сөздү жазыңыз.",
  },
  "registration-form.slip.step.accept": {
    ru: "Прочитайте оферту и политику конфиденциальности, отметьте согласие и нажмите «Вход».",
    ky: "Офертаны жана купуялык саясатын окуп, макулдукту белгилеп, «Кирүү» баскычын басыңыз.",
  },
  "registration-form.slip.secret": {
    ru: "Пароля не знает никто, кроме Вас. Не сообщайте его никому.",
    ky: "Сыр сөздү Сизден башка эч ким билбейт. Аны эч кимге айтпаңыз.",
  },
  "registration-form.slip.phone": { ru: "тел. {phone}", ky: "тел. {phone}" },
  "registration-form.slip.decision": {
    ru: "Решение № {number} от {date}",
    ky: "{date}, № {number} чечим",
  },
} satisfies Record<string, Bilingual>;
