import type { Bilingual } from "../kernel/text.ts";

/**
 * The forms of the official papers: headings, captions, standing sentences. What a paper says of its own case comes with
 * its content and has its texts in the area of the case.
 */
export const DOCUMENT_TEXTS = {
  "document.service.body": {
    ru: "Государственная налоговая служба\nпри Министерстве финансов\nКыргызской Республики",
    ky: "Кыргыз Республикасынын\nФинансы министрлигине караштуу\nМамлекеттик салык кызматы",
  },
  "document.phone": { ru: "тел. {phone}", ky: "тел. {phone}" },
  "document.draft": { ru: "ПРОЕКТ", ky: "ДОЛБООР" },
  "document.number-sign": { ru: "№", ky: "№" },
  "document.case": { ru: "Дело № {number}", ky: "№ {number} иш" },
  "document.page": { ru: "стр. {page} из {pages}", ky: "{pages} беттин {page}-бети" },
  "document.fill-in": { ru: "заполнить", ky: "толтуруу" },
  "document.inn-of": { ru: "ИНН {inn}", ky: "ИСН {inn}" },

  "document.name.desk-audit-report": { ru: "СПРАВКА", ky: "МААЛЫМКАТ" },
  "document.name.discrepancy-notice": { ru: "ИЗВЕЩЕНИЕ", ky: "КАБАРЛОО" },
  "document.name.acceptance-notice": { ru: "ИЗВЕЩЕНИЕ", ky: "КАБАРЛОО" },
  "document.name.desk-audit-decision": { ru: "РЕШЕНИЕ", ky: "ЧЕЧИМ" },
  "document.subject.desk-audit-report": {
    ru: "камеральной проверки",
    ky: "камералдык текшерүүнүн жыйынтыгы боюнча",
  },
  "document.subject.discrepancy-notice": {
    ru: "о выявлении несоответствия показателей деятельности налогоплательщика по результатам камеральной проверки",
    ky: "камералдык текшерүүнүн жыйынтыгы боюнча салык төлөөчүнүн иш көрсөткүчтөрүнүн дал келбестигин аныктоо жөнүндө",
  },
  "document.subject.acceptance-notice": {
    ru: "о признании доводов налогоплательщика",
    ky: "салык төлөөчүнүн жүйөлөрүн таануу жөнүндө",
  },
  "document.subject.desk-audit-decision": {
    ru: "о результатах камеральной проверки",
    ky: "камералдык текшерүүнүн жыйынтыктары жөнүндө",
  },
  "document.running.desk-audit-report": {
    ru: "Справка камеральной проверки",
    ky: "Камералдык текшерүүнүн маалымкаты",
  },
  "document.running.discrepancy-notice": {
    ru: "Извещение о выявлении несоответствия",
    ky: "Дал келбестикти аныктоо жөнүндө кабарлоо",
  },
  "document.running.acceptance-notice": {
    ru: "Извещение о признании доводов",
    ky: "Жүйөлөрдү таануу жөнүндө кабарлоо",
  },
  "document.running.desk-audit-decision": {
    ru: "Решение о результатах камеральной проверки",
    ky: "Камералдык текшерүүнүн жыйынтыктары жөнүндө чечим",
  },
  "document.numbered": { ru: "{name} № {number} от {date}", ky: "{name}, № {number}, {date}" },
  "document.unnumbered": { ru: "{name}, проект", ky: "{name}, долбоор" },
  "document.annex-to.desk-audit-report": {
    ru: "к справке камеральной проверки № {number} от {date}",
    ky: "камералдык текшерүүнүн {date} № {number} маалымкатына",
  },
  "document.annex-to.discrepancy-notice": {
    ru: "к извещению о выявлении несоответствия № {number} от {date}",
    ky: "дал келбестикти аныктоо жөнүндө {date} № {number} кабарлоого",
  },
  "document.annex-to.acceptance-notice": {
    ru: "к извещению о признании доводов № {number} от {date}",
    ky: "жүйөлөрдү таануу жөнүндө {date} № {number} кабарлоого",
  },
  "document.annex-to.desk-audit-decision": {
    ru: "к решению о результатах камеральной проверки № {number} от {date}",
    ky: "камералдык текшерүүнүн жыйынтыктары жөнүндө {date} № {number} чечимге",
  },
  "document.annex-to-draft": { ru: "к проекту документа", ky: "документтин долбооруна" },
  "document.annex-number": { ru: "Приложение № {number}", ky: "{number}-тиркеме" },
  "document.annex.working": { ru: "Расчёт сумм", ky: "Суммаларды эсептөө" },
  "document.annex.evidence": { ru: "Перечень подтверждающих данных", ky: "Ырастоочу маалыматтардын тизмеси" },

  "document.copy.mark": { ru: "Экз. № {number}", ky: "{number}-нуска" },
  "document.copy.taxpayer": { ru: "налогоплательщику", ky: "салык төлөөчүгө" },
  "document.copy.file": { ru: "в дело, с отметкой о вручении", ky: "ишке, тапшырылгандыгы белгиленет" },

  "document.date-in-words": { ru: "{day} {month} {year} года", ky: "{year}-жылдын {day}-{month}" },
  "document.month-of-year": { ru: "{month} {year} года", ky: "{year}-жылдын {month}" },
  "document.quarter": { ru: "{quarter} квартал {year} года", ky: "{year}-жылдын {quarter} чейреги" },
  "document.quarter-short": { ru: "{quarter} кв. {year}", ky: "{year}, {quarter} чейрек" },
  "document.year": { ru: "{year} год", ky: "{year}-жыл" },
  "document.months": { ru: "{from} – {to} ({count} мес.)", ky: "{from} – {to} ({count} ай)" },
  "document.months-of-year": {
    ru: "{from} – {to} {year} года ({count} мес.)",
    ky: "{year}-жылдын {from} – {to} ({count} ай)",
  },
  "document.month-of.01": { ru: "января", ky: "январы" },
  "document.month-of.02": { ru: "февраля", ky: "февралы" },
  "document.month-of.03": { ru: "марта", ky: "марты" },
  "document.month-of.04": { ru: "апреля", ky: "апрели" },
  "document.month-of.05": { ru: "мая", ky: "майы" },
  "document.month-of.06": { ru: "июня", ky: "июну" },
  "document.month-of.07": { ru: "июля", ky: "июлу" },
  "document.month-of.08": { ru: "августа", ky: "августу" },
  "document.month-of.09": { ru: "сентября", ky: "сентябры" },
  "document.month-of.10": { ru: "октября", ky: "октябры" },
  "document.month-of.11": { ru: "ноября", ky: "ноябры" },
  "document.month-of.12": { ru: "декабря", ky: "декабры" },
  "document.month-name.01": { ru: "январь", ky: "январы" },
  "document.month-name.02": { ru: "февраль", ky: "февралы" },
  "document.month-name.03": { ru: "март", ky: "марты" },
  "document.month-name.04": { ru: "апрель", ky: "апрели" },
  "document.month-name.05": { ru: "май", ky: "майы" },
  "document.month-name.06": { ru: "июнь", ky: "июну" },
  "document.month-name.07": { ru: "июль", ky: "июлу" },
  "document.month-name.08": { ru: "август", ky: "августу" },
  "document.month-name.09": { ru: "сентябрь", ky: "сентябры" },
  "document.month-name.10": { ru: "октябрь", ky: "октябры" },
  "document.month-name.11": { ru: "ноябрь", ky: "ноябры" },
  "document.month-name.12": { ru: "декабрь", ky: "декабры" },

  "document.fact.taxpayer": { ru: "Налогоплательщик", ky: "Салык төлөөчү" },
  "document.fact.inn": { ru: "ИНН", ky: "ИСН" },
  "document.fact.address": { ru: "Адрес", ky: "Дареги" },
  "document.fact.period": { ru: "Проверенный период", ky: "Текшерилген мезгил" },
  "document.fact.inspector": { ru: "Проверку провёл(а)", ky: "Текшерүүнү жүргүзгөн" },
  "document.fact.drawn-up": { ru: "Дата составления", ky: "Түзүлгөн күнү" },
  "document.fact.decision-date": { ru: "Дата принятия решения", ky: "Чечим кабыл алынган күн" },
  "document.fact.report": { ru: "Справка", ky: "Маалымкат" },
  "document.fact.notice": { ru: "Извещение о несоответствии", ky: "Дал келбестик жөнүндө кабарлоо" },
  "document.fact.answer": { ru: "Ответ налогоплательщика", ky: "Салык төлөөчүнүн жообу" },
  "document.fact.answer-text": { ru: "Доводы", ky: "Жүйөлөрү" },
  "document.fact.answer-documents": { ru: "Приложенные документы", ky: "Тиркелген документтер" },
  "document.fact.return-id": { ru: "Уточнённая отчётность №", ky: "Такталган отчеттун №" },
  "document.fact.authority": { ru: "Кому подаётся жалоба", ky: "Даттануу арызы берилүүчү орган" },
  "document.fact.appeal-term": { ru: "Срок подачи", ky: "Берүү мөөнөтү" },
  "document.fact.recipient": { ru: "Получатель", ky: "Алуучу" },
  "document.fact.bank": { ru: "Банк получателя", ky: "Алуучунун банкы" },
  "document.fact.bic": { ru: "БИК", ky: "БИК" },
  "document.fact.account": { ru: "Счёт", ky: "Эсеп" },
  "document.fact.payment-for": { ru: "Платёж", ky: "Төлөм" },

  "document.reference": { ru: "№ {number} от {date}", ky: "{date}, № {number}" },
  "document.reference-undated": { ru: "от {date}", ky: "{date}" },
  "document.reference-served": {
    ru: "№ {number} от {date}, вручено {served} {way}",
    ky: "{date}, № {number}; {served} {way} тапшырылган",
  },
  "document.way.by-hand": { ru: "под роспись", ky: "кол койдуруу менен" },
  "document.way.registered-letter": { ru: "заказным письмом", ky: "тапшырык кат менен" },
  "document.way.e-document": { ru: "электронным документом", ky: "электрондук документ түрүндө" },
  "document.answer.correction": {
    ru: "уточнённая отчётность представлена {date}",
    ky: "такталган отчет {date} берилген",
  },
  "document.answer.objection": {
    ru: "письменное возражение получено {date}",
    ky: "жазуу жүзүндөгү каршы пикир {date} алынган",
  },
  "document.answer.silence": {
    ru: "в установленный срок ответ не поступил",
    ky: "белгиленген мөөнөттө жооп келген жок",
  },
  "document.answer.in-time": { ru: "в срок", ky: "мөөнөтүндө" },
  "document.answer.late": { ru: "с пропуском срока", ky: "мөөнөтү өткөндөн кийин" },

  "document.section.sources": {
    ru: "Использованные документы и сведения",
    ky: "Пайдаланылган документтер жана маалыматтар",
  },
  "document.section.findings": {
    ru: "Выявленные несоответствия и нарушенные требования",
    ky: "Аныкталган дал келбестиктер жана бузулган талаптар",
  },
  "document.section.calculation": {
    ru: "Расчёт налогового обязательства",
    ky: "Салык милдеттенмесин эсептөө",
  },
  "document.section.demand": { ru: "Требование об устранении нарушений", ky: "Бузууларды четтетүү талабы" },
  "document.section.discrepancies": { ru: "Выявленные несоответствия", ky: "Аныкталган дал келбестиктер" },
  "document.section.answer-term": {
    ru: "Срок устранения или возражения",
    ky: "Четтетүү же каршы пикир берүү мөөнөтү",
  },
  "document.section.rights": {
    ru: "Права налогоплательщика и последствия",
    ky: "Салык төлөөчүнүн укуктары жана кесепеттер",
  },
  "document.section.materials": { ru: "Рассмотренные материалы", ky: "Каралган материалдар" },
  "document.section.accepted": { ru: "Признанные доводы", ky: "Таанылган жүйөлөр" },
  "document.section.outcome": { ru: "Итог рассмотрения", ky: "Кароонун жыйынтыгы" },
  "document.section.96.4": { ru: "Основание для принятия решения", ky: "Чечим кабыл алуунун негизи" },
  "document.section.96.5": { ru: "Принятое решение", ky: "Кабыл алынган чечим" },
  "document.section.96.6": {
    ru: "Сумма задолженности, начисленная на дату решения",
    ky: "Чечимдин күнүнө карата кошуп эсептелген карыздын суммасы",
  },
  "document.section.96.7": {
    ru: "Реквизиты налогов и пеней",
    ky: "Салыктардын жана туумдардын реквизиттери",
  },
  "document.section.96.8": { ru: "Срок исполнения", ky: "Аткаруу мөөнөтү" },
  "document.section.96.9": {
    ru: "Меры, применяемые при неисполнении решения",
    ky: "Чечим аткарылбаганда колдонулуучу чаралар",
  },
  "document.section.96.10": { ru: "Действия налогового органа", ky: "Салык органынын аракеттери" },
  "document.section.96.11": { ru: "Порядок обжалования", ky: "Даттануу тартиби" },
  "document.section.96.12": { ru: "Банковские реквизиты для уплаты", ky: "Төлөө үчүн банк реквизиттери" },
  "document.section.96.13": { ru: "Иные сведения", ky: "Башка маалыматтар" },

  "document.lead.found": { ru: "УСТАНОВЛЕНО", ky: "АНЫКТАЛДЫ" },
  "document.lead.decided": { ru: "РЕШЕНО", ky: "ЧЕЧИМ КАБЫЛ АЛЫНДЫ" },
  "document.head.number": { ru: "№", ky: "№" },
  "document.head.subject": { ru: "Налог, период", ky: "Салык, мезгил" },
  "document.head.norm": { ru: "Нарушенная норма", ky: "Бузулган ченем" },
  "document.head.declared": { ru: "Заявлено, сом", ky: "Көрсөтүлгөн, сом" },
  "document.head.computed": { ru: "Установлено, сом", ky: "Аныкталган, сом" },
  "document.head.difference": { ru: "Разница, сом", ky: "Айырма, сом" },
  "document.head.tax": { ru: "Налог", ky: "Салык" },
  "document.head.period": { ru: "Период", ky: "Мезгил" },
  "document.head.due": { ru: "Срок уплаты", ky: "Төлөө мөөнөтү" },
  "document.head.days": { ru: "Дней просрочки", ky: "Кечиктирилген күн" },
  "document.head.tax-amount": { ru: "Налог, сом", ky: "Салык, сом" },
  "document.head.penalty-amount": { ru: "Пеня, сом", ky: "Туум, сом" },
  "document.head.total": { ru: "Всего, сом", ky: "Баары, сом" },
  "document.head.source": { ru: "Документ, источник", ky: "Документ, булак" },
  "document.head.rows": { ru: "Записей", ky: "Жазуулар" },
  "document.head.date": { ru: "Дата", ky: "Күнү" },
  "document.head.action": { ru: "Действие", ky: "Аракет" },
  "document.head.tax-code": { ru: "Код платежа (налог)", ky: "Төлөм коду (салык)" },
  "document.head.penalty-code": { ru: "Код платежа (пеня)", ky: "Төлөм коду (туум)" },
  "document.head.step": { ru: "Показатель", ky: "Көрсөткүч" },
  "document.head.formula": { ru: "Расчёт", ky: "Эсептөө" },
  "document.head.result": { ru: "Итог", ky: "Жыйынтык" },
  "document.head.basis": { ru: "Норма", ky: "Ченем" },
  "document.head.finding": { ru: "Несоответствие", ky: "Дал келбестик" },
  "document.head.reasoning": { ru: "Чем принято", ky: "Эмне менен кабыл алынды" },
  "document.total": { ru: "Итого", ky: "Жыйынтыгы" },
  "document.dash": { ru: "—", ky: "—" },

  "document.scope.sentence": {
    ru: "Камеральная проверка проведена по месту нахождения налогового органа на основе налоговой отчётности и имеющихся у него сведений, без привлечения налогоплательщика (ст. 125 ч. 1).",
    ky: "Камералдык текшерүү салык органы жайгашкан жерде салык отчетунун жана анын карамагындагы маалыматтардын негизинде, салык төлөөчүнү тартпастан жүргүзүлдү (125-бер. 1-б.).",
  },
  "document.findings.see-annex": {
    ru: "Расчёт каждой суммы приведён в приложении № 1, подтверждающие данные — в приложении № 2.",
    ky: "Ар бир сумманын эсеби 1-тиркемеде, ырастоочу маалыматтар 2-тиркемеде келтирилген.",
  },
  "document.findings.none": { ru: "Несоответствий не осталось.", ky: "Дал келбестиктер калган жок." },
  "document.finding.reason": { ru: "Обоснование: {reason}", ky: "Негиздеме: {reason}" },
  "document.difference.more": {
    ru: "Расхождения увеличивают налоговое обязательство на",
    ky: "Дал келбестиктер салык милдеттенмесин төмөнкүгө көбөйтөт:",
  },
  "document.difference.less": {
    ru: "Расхождения уменьшают налоговое обязательство на",
    ky: "Дал келбестиктер салык милдеттенмесин төмөнкүгө азайтат:",
  },
  "document.difference.none": {
    ru: "Сумма налога по итогам сверки не меняется.",
    ky: "Салыктын суммасы салыштыруунун жыйынтыгында өзгөрбөйт.",
  },
  "document.notice.sentence": {
    ru: "Камеральной проверкой за период: {period} — выявлено несоответствие показателей Вашей деятельности. Оно изложено в справке камеральной проверки {report}, которая вручается вместе с настоящим извещением (ст. 125 ч. 5).",
    ky: "{period} мезгили боюнча камералдык текшерүүдө Сиздин иш көрсөткүчтөрүңүздүн дал келбестиги аныкталды. Ал ушул кабарлоо менен бирге тапшырылуучу камералдык текшерүүнүн маалымкатында ({report}) баяндалган (125-бер. 5-б.).",
  },
  "document.notice.other": { ru: "Кроме того, выявлено:", ky: "Мындан тышкары, төмөнкүлөр аныкталды:" },
  "document.notice.term": {
    ru: "Внести изменения в отчётность либо представить письменное возражение с доводами, пояснениями или документами следует {term} со дня, следующего за днём получения настоящего извещения.",
    ky: "Отчетко өзгөртүү киргизүү же болбосо жүйөлөрү, түшүндүрмөлөрү же документтери менен жазуу жүзүндө каршы пикир берүү ушул кабарлоо алынган күндөн кийинки күндөн тартып {term} ичинде жүзөгө ашырылууга тийиш.",
  },
  "document.acceptance.sentence": {
    ru: "Налоговый орган рассмотрел материалы камеральной проверки за период: {period} — вместе с представленными Вами доводами.",
    ky: "Салык органы {period} мезгили боюнча камералдык текшерүүнүн материалдарын Сиз берген жүйөлөр менен бирге карап чыкты.",
  },
  "document.decision.basis": {
    ru: "Решение принимается на основании {article}: {text}.",
    ky: "Чечим төмөнкүнүн негизинде кабыл алынат ({article}): {text}.",
  },
  "document.decision.appeal-effect": {
    ru: "Жалоба составляется по ст. 168 и подаётся нарочно, заказным письмом, через кабинет налогоплательщика или на официальный адрес электронной почты. Поданная в порядке Кодекса жалоба приостанавливает исполнение решения (ст. 171).",
    ky: "Даттануу арызы 168-беренеге ылайык түзүлүп, колмо-кол, тапшырык кат менен, салык төлөөчүнүн кабинети аркылуу же расмий электрондук почта дарегине берилет. Кодекстин тартибинде берилген даттануу арызы чечимдин аткарылышын токтотуп турат (171-бер.).",
  },
  "document.preferential.term": { ru: "Срок: {term}.", ky: "Мөөнөтү: {term}." },
  "document.decision.dropped": {
    ru: "Исключено:",
    ky: "Алынып салынды:",
  },
  "document.decision.dropped-item": {
    ru: "{subject}, {amount} — {outcome}",
    ky: "{subject}, {amount} — {outcome}",
  },
  "document.outcome.argument-accepted": { ru: "довод принят", ky: "жүйө кабыл алынды" },
  "document.outcome.corrected": { ru: "исправлено налогоплательщиком", ky: "салык төлөөчү оңдогон" },
  "document.outcome.audited-before": {
    ru: "период проверен выездной проверкой (ст. 117 ч. 8)",
    ky: "мезгил көчмө текшерүүдө текшерилген (117-бер. 8-б.)",
  },
  "document.outcome.trade-zone": {
    ru: "деятельность в зоне торговли с особым режимом налоговой проверке не подлежит (ст. 109 ч. 4)",
    ky: "өзгөчө режимдеги соода зонасындагы ишмердик салык текшерүүсүнө жатпайт (109-бер. 4-б.)",
  },
  "document.outcome.time-barred": {
    ru: "истёк срок исковой давности (ст. 68 ч. 3 п. 2)",
    ky: "доонун эскирүү мөөнөтү бүткөн (68-бер. 3-б. 2-п.)",
  },
  "document.decision.rejected": {
    ru: "Доводы налогоплательщика, которые не приняты:",
    ky: "Салык төлөөчүнүн кабыл алынбаган жүйөлөрү:",
  },
  "document.decision.rejected-item": {
    ru: "по строке {number} таблицы: {reasoning}",
    ky: "таблицанын {number}-сабы боюнча: {reasoning}",
  },
  "document.decision.charge-tax": {
    ru: "Начислить налог в сумме",
    ky: "Төмөнкү суммадагы салык кошуп эсептелсин:",
  },
  "document.decision.reduce-tax": { ru: "Уменьшить налог на сумму", ky: "Салык төмөнкү суммага азайтылсын:" },
  "document.decision.reduce-excess": {
    ru: "Уменьшить сумму превышения НДС, переносимую на следующие периоды, на",
    ky: "КНСтин кийинки мезгилдерге өткөрүлүүчү ашып кетүү суммасы төмөнкүгө азайтылсын:",
  },
  "document.decision.raise-excess": {
    ru: "Увеличить сумму превышения НДС, переносимую на следующие периоды, на",
    ky: "КНСтин кийинки мезгилдерге өткөрүлүүчү ашып кетүү суммасы төмөнкүгө көбөйтүлсүн:",
  },
  "document.decision.no-tax": { ru: "Налог не начислять.", ky: "Салык кошуп эсептелбесин." },
  "document.decision.charge-penalty": {
    ru: "Начислить пеню по состоянию на {date} в сумме",
    ky: "{date} күнүнө карата төмөнкү суммадагы туум кошуп эсептелсин:",
  },
  "document.decision.no-penalty": { ru: "Пеню не начислять.", ky: "Туум кошуп эсептелбесин." },
  "document.decision.total": { ru: "Всего к уплате:", ky: "Төлөнүүгө тийиш болгон бардыгы:" },
  "document.decision.debt-line": {
    ru: "По видам налогов и периодам на {date} начислено:",
    ky: "Салыктардын түрлөрү жана мезгилдер боюнча {date} күнүнө карата кошуп эсептелди:",
  },
  "document.decision.performance": {
    ru: "Решение исполняется {term} со дня, следующего за днём его вручения, если оно не обжаловано ({article}).",
    ky: "Чечим ага даттанылбаса, тапшырылган күндөн кийинки күндөн тартып {term} ичинде аткарылат ({article}).",
  },
  "document.term-from-service": {
    ru: "{term} со дня, следующего за днём вручения ({article})",
    ky: "тапшырылган күндөн кийинки күндөн тартып {term} ичинде ({article})",
  },
  "document.term-since-service": {
    ru: "{term} с даты вручения ({article})",
    ky: "тапшырылган күндөн тартып {term} ичинде ({article})",
  },
  "document.term.calendar-day": { ru: "в течение {count} календарных дней", ky: "{count} календардык күн" },
  "document.term.working-day": { ru: "в течение {count} рабочих дней", ky: "{count} иш күнү" },
  "document.preferential.title": { ru: "Льготный режим исполнения.", ky: "Аткаруунун жеңилдетилген режими." },
  "document.readings.title": {
    ru: "Как применены нормы, допускающие разное толкование",
    ky: "Ар кандай чечмеленген ченемдер кандайча колдонулду",
  },
  "document.reading": {
    ru: "{question} Применено: «{alternative}».",
    ky: "{question} Колдонулду: «{alternative}».",
  },

  "document.closing.desk-audit-report": {
    ru: "Справка составлена {date} в двух экземплярах и подписана лицом, проводившим проверку (ст. 125 ч. 4). Один экземпляр вручается налогоплательщику.",
    ky: "Маалымкат {date} күнү эки нускада түзүлүп, ага текшерүүнү жүргүзгөн адам кол койду (125-бер. 4-б.). Бир нускасы салык төлөөчүгө тапшырылат.",
  },
  "document.closing.discrepancy-notice": {
    ru: "Извещение составлено {date} в двух экземплярах, один из которых вручается налогоплательщику вместе со справкой камеральной проверки.",
    ky: "Кабарлоо {date} күнү эки нускада түзүлдү, бир нускасы камералдык текшерүүнүн маалымкаты менен бирге салык төлөөчүгө тапшырылат.",
  },
  "document.closing.acceptance-notice": {
    ru: "Извещение составлено {date} в двух экземплярах, один из которых вручается налогоплательщику.",
    ky: "Кабарлоо {date} күнү эки нускада түзүлдү, бир нускасы салык төлөөчүгө тапшырылат.",
  },
  "document.closing.desk-audit-decision": {
    ru: "Решение составлено {date} в двух экземплярах, один из которых вручается налогоплательщику (ст. 96 ч. 5).",
    ky: "Чечим {date} күнү эки нускада түзүлдү, бир нускасы салык төлөөчүгө тапшырылат (96-бер. 5-б.).",
  },

  "document.signature.caption": { ru: "подпись", ky: "колу" },
  "document.signature.name": { ru: "фамилия, имя, отчество", ky: "фамилиясы, аты, атасынын аты" },
  "document.signature.seal": { ru: "М. П.", ky: "М. О." },
  "document.signature.position": { ru: "Должность", ky: "Кызмат орду" },
  "document.signature.approved": { ru: "Согласовано", ky: "Макулдашылды" },
  "document.signature.prepared": { ru: "Подготовлено", ky: "Даярдаган" },
  "document.confirmation.title": {
    ru: "Подтверждено в информационной системе налогового органа",
    ky: "Салык органынын маалыматтык системасында ырасталды",
  },
  "document.confirmation.signer": { ru: "Подписал(а)", ky: "Кол койгон" },
  "document.confirmation.moment": { ru: "Время (Бишкек)", ky: "Убактысы (Бишкек)" },
  "document.confirmation.hash": { ru: "SHA-256 содержания", ky: "Мазмундун SHA-256" },
  "document.confirmation.key": { ru: "Отпечаток ключа", ky: "Ачкычтын изи" },
  "document.confirmation.note": {
    ru: "Запись о подписании внесена в журнал и подписана ключом указанного лица.",
    ky: "Кол коюу жөнүндө жазуу журналга киргизилди, ага көрсөтүлгөн адамдын ачкычы менен кол коюлду.",
  },
  "document.receipt.title": {
    ru: "Отметка о вручении экземпляра № 1",
    ky: "1-нусканын тапшырылгандыгы жөнүндө белги",
  },
  "document.receipt.by-hand": { ru: "лично под роспись", ky: "жеке өзүнө кол койдуруп" },
  "document.receipt.registered-letter": { ru: "заказным письмом", ky: "тапшырык кат менен" },
  "document.receipt.e-document": { ru: "электронным документом", ky: "электрондук документ түрүндө" },
  "document.receipt.person": {
    ru: "Получил(а): фамилия, имя, отчество, должность или основание полномочий",
    ky: "Алдым: фамилиясы, аты, атасынын аты, кызмат орду же ыйгарым укугунун негизи",
  },
  "document.receipt.date": {
    ru: "Дата получения (отправки), № квитанции",
    ky: "Алынган (жөнөтүлгөн) күнү, дүмүрчөктүн №",
  },
  "document.receipt.signature": { ru: "Подпись получателя", ky: "Алуучунун колу" },

  "document.annex.penalty-title": {
    ru: "Налог и пеня: {tax}, {period}",
    ky: "Салык жана туум: {tax}, {period}",
  },
  "document.annex.reduction-title": {
    ru: "Уменьшение налога: {tax}, {period}",
    ky: "Салыкты азайтуу: {tax}, {period}",
  },
  "document.refused.not-found": { ru: "Документ не найден: {id}", ky: "Документ табылган жок: {id}" },
  "document.refused.content-altered": {
    ru: "Содержание документа изменено после подписания и не соответствует подписанному. Печать запрещена; сообщите администратору",
    ky: "Документтин мазмуну кол коюлгандан кийин өзгөртүлгөн жана кол коюлганга дал келбейт. Басып чыгарууга тыюу салынат; администраторго билдириңиз",
  },
  "document.refused.content-unreadable": {
    ru: "Содержание документа не читается ({detail}). Сообщите администратору",
    ky: "Документтин мазмуну окулбайт ({detail}). Администраторго билдириңиз",
  },
  "document.refused.not-signed": {
    ru: "В документе нет номера или подписавшего лица",
    ky: "Документте номер же кол койгон адам жок",
  },
  "document.refused.layout-failed": {
    ru: "Документ не удалось сверстать. Это ошибка программы: {detail}",
    ky: "Документти түзүү мүмкүн болгон жок. Бул программанын катасы: {detail}",
  },
  "document.refused.cannot-write": {
    ru: "Файл {file} не записан ({reason})",
    ky: "{file} файлы жазылган жок ({reason})",
  },
  "cli.usage.document": {
    ru: "inspector document render --db ФАЙЛ — документы в PDF/A-2b; в строке {document, language, out}. Ключ: INSPECTOR_DB_KEY",
    ky: "inspector document render --db ФАЙЛ — документтер PDF/A-2b түрүндө; сапта {document, language, out}. Ачкыч: INSPECTOR_DB_KEY",
  },
} satisfies Record<string, Bilingual>;
