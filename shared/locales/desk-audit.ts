import type { Bilingual } from "../kernel/text.ts";

/** Texts of a case: taxes, terms and what follows from them, steps of a day, the history, changes of a draft. */
export const DESK_AUDIT_TEXTS = {
  "desk-audit.tax.VAT": { ru: "налог на добавленную стоимость", ky: "кошумча нарк салыгы" },
  "desk-audit.tax.IND": {
    ru: "косвенные налоги при импорте из государств ЕАЭС",
    ky: "ЕАЭБ мамлекеттеринен импорттогондо кыйыр салыктар",
  },
  "desk-audit.tax.ST": { ru: "налог с продаж", ky: "сатуудан салык" },
  "desk-audit.tax.PIT": { ru: "подоходный налог", ky: "киреше салыгы" },
  "desk-audit.tax.ADV": {
    ru: "предварительный платёж по налогу на прибыль",
    ky: "пайда салыгы боюнча алдын ала төлөм",
  },
  "desk-audit.tax.END": { ru: "единая налоговая декларация", ky: "бирдиктүү салык декларациясы" },
  "desk-audit.tax.PRB": { ru: "налог на имущество (строения)", ky: "мүлк салыгы (имараттар)" },
  "desk-audit.tax.PRL": { ru: "земельный налог", ky: "жер салыгы" },
  "desk-audit.tax.UNI": { ru: "единый налог", ky: "бирдиктүү салык" },
  "desk-audit.tax.EXC": { ru: "акцизный налог", ky: "акциз салыгы" },
  "desk-audit.tax.ROY": { ru: "роялти", ky: "роялти" },
  "desk-audit.tax.BON": { ru: "бонусы", ky: "бонустар" },
  "desk-audit.tax.WHT": {
    ru: "налог у источника выплаты",
    ky: "төлөө булагынан алынуучу салык",
  },
  "desk-audit.tax.TRN": { ru: "налог на транзакцию", ky: "транзакцияга салык" },
  "desk-audit.tax.MET": { ru: "налог на доходы по металлам", ky: "металлдар боюнча кирешелерге салык" },
  "desk-audit.tax.MIN": { ru: "налог на майнинг", ky: "майнинг салыгы" },
  "desk-audit.tax.ECM": {
    ru: "налог на электронную торговлю",
    ky: "электрондук соода салыгы",
  },
  "desk-audit.tax.GAM": {
    ru: "налог на игорную деятельность",
    ky: "оюн ишине салык",
  },
  "desk-audit.tax.ZON": {
    ru: "налог на деятельность в зоне торговли с особым режимом",
    ky: "өзгөчө режимдеги соода зонасындагы ишмердикке салык",
  },
  "desk-audit.tax.PAT": { ru: "налог на основе патента", ky: "патенттин негизиндеги салык" },

  "desk-audit.term.T-103.title": {
    ru: "Вручить справку и извещение",
    ky: "Маалымкатты жана кабарлоону тапшыруу",
  },
  "desk-audit.term.T-103.consequence": {
    ru: "Нарушение порядка проверки может стать основанием для отмены решения и ответственности должностного лица",
    ky: "Текшерүү тартибин бузуу чечимди жокко чыгарууга жана кызмат адамынын жоопкерчилигине негиз болушу мүмкүн",
  },
  "desk-audit.term.T-104.title": {
    ru: "Ответ налогоплательщика: исправить или возразить",
    ky: "Салык төлөөчүнүн жообу: оңдоо же каршы пикир билдирүү",
  },
  "desk-audit.term.T-104.consequence": {
    ru: "Если ошибки не устранены, принимается решение о начислении или уменьшении налога и пени; отсутствие ответа — фактор риска",
    ky: "Каталар четтетилбесе, салыкты жана туумду кошуп эсептөө же азайтуу жөнүндө чечим кабыл алынат; жооптун жоктугу — тобокелдик фактору",
  },
  "desk-audit.term.T-105.title": {
    ru: "Рассмотреть возражение, принять и вручить решение",
    ky: "Каршы пикирди карап, чечим кабыл алуу жана тапшыруу",
  },
  "desk-audit.term.T-105.consequence": {
    ru: "Нарушение срока рассмотрения возражения может стать основанием для отмены решения",
    ky: "Каршы пикирди кароо мөөнөтүн бузуу чечимди жокко чыгарууга негиз болушу мүмкүн",
  },
  "desk-audit.term.T-106.title": {
    ru: "Вручить извещение о признании доводов",
    ky: "Жүйөлөрдү таануу жөнүндө кабарлоону тапшыруу",
  },
  "desk-audit.term.T-106.consequence": {
    ru: "Нарушение порядка проверки; налогоплательщик остаётся без ответа о признанных доводах",
    ky: "Текшерүү тартиби бузулат; салык төлөөчү таанылган жүйөлөр боюнча жоопсуз калат",
  },
  "desk-audit.term.T-107.title": {
    ru: "Принять решение и вручить его",
    ky: "Чечим кабыл алуу жана аны тапшыруу",
  },
  "desk-audit.term.T-107.consequence": {
    ru: "Нарушение срока принятия решения может стать основанием для его отмены",
    ky: "Чечим кабыл алуу мөөнөтүн бузуу аны жокко чыгарууга негиз болушу мүмкүн",
  },
  "desk-audit.term.T-108.title": {
    ru: "Исполнение решения налогоплательщиком",
    ky: "Салык төлөөчүнүн чечимди аткаруусу",
  },
  "desk-audit.term.T-108.consequence": {
    ru: "Неисполненное и не обжалованное решение ведёт к мерам взыскания признанной задолженности",
    ky: "Аткарылбаган жана даттанылбаган чечим таанылган карызды өндүрүп алуу чараларына алып келет",
  },
  "desk-audit.term.T-124.title": {
    ru: "Обжалование решения",
    ky: "Чечимге даттануу",
  },
  "desk-audit.term.T-124.consequence": {
    ru: "Жалоба, поданная после срока, не рассматривается, пока срок не восстановлен",
    ky: "Мөөнөттөн кийин берилген даттануу арызы мөөнөт калыбына келтирилмейинче каралбайт",
  },
  "desk-audit.term.T-012.title": {
    ru: "Льготный режим исполнения после решения",
    ky: "Чечимден кийинки аткаруунун жеңилдетилген режими",
  },
  "desk-audit.term.T-012.consequence": {
    ru: "Право не платить остальную часть пени утрачивается",
    ky: "Туумдун калган бөлүгүн төлөбөө укугу жоголот",
  },
  "desk-audit.term.T-013.title": {
    ru: "Льготный режим исполнения после уточнённой отчётности",
    ky: "Такталган отчеттон кийинки аткаруунун жеңилдетилген режими",
  },
  "desk-audit.term.T-013.consequence": {
    ru: "Право не платить остальную часть пени утрачивается",
    ky: "Туумдун калган бөлүгүн төлөбөө укугу жоголот",
  },

  "desk-audit.step.decide-findings": {
    ru: "Принять или отклонить найденные расхождения",
    ky: "Табылган дал келбестиктерди кабыл алуу же четке кагуу",
  },
  "desk-audit.step.draw-up-report": {
    ru: "Составить справку и извещение",
    ky: "Маалымкатты жана кабарлоону түзүү",
  },
  "desk-audit.step.close-clean": {
    ru: "Закрыть дело: начислять нечего",
    ky: "Ишти жабуу: кошуп эсептей турган сумма жок",
  },
  "desk-audit.step.dispatch-report": {
    ru: "Отправить справку и извещение",
    ky: "Маалымкатты жана кабарлоону жөнөтүү",
  },
  "desk-audit.step.record-report-service": {
    ru: "Отметить вручение справки и извещения",
    ky: "Маалымкаттын жана кабарлоонун тапшырылганын белгилөө",
  },
  "desk-audit.step.await-e-document": {
    ru: "Электронный документ в пути: считается вручённым по истечении срока",
    ky: "Электрондук документ жолдо: мөөнөтү өткөндө тапшырылды деп эсептелет",
  },
  "desk-audit.step.await-answer": {
    ru: "Ждём ответа налогоплательщика",
    ky: "Салык төлөөчүнүн жообун күтүү",
  },
  "desk-audit.step.record-silence": {
    ru: "Срок ответа истёк: отметить, что ответа нет",
    ky: "Жооп мөөнөтү бүттү: жооп жок экенин белгилөө",
  },
  "desk-audit.step.close-corrected": {
    ru: "Закрыть дело: всё исправлено",
    ky: "Ишти жабуу: баары оңдолду",
  },
  "desk-audit.step.consider-objection": { ru: "Рассмотреть возражение", ky: "Каршы пикирди кароо" },
  "desk-audit.step.draw-up-acceptance": {
    ru: "Составить извещение о признании доводов",
    ky: "Жүйөлөрдү таануу жөнүндө кабарлоону түзүү",
  },
  "desk-audit.step.dispatch-acceptance": {
    ru: "Отправить извещение о признании доводов",
    ky: "Жүйөлөрдү таануу жөнүндө кабарлоону жөнөтүү",
  },
  "desk-audit.step.record-acceptance-service": {
    ru: "Отметить вручение извещения о признании доводов",
    ky: "Жүйөлөрдү таануу жөнүндө кабарлоонун тапшырылганын белгилөө",
  },
  "desk-audit.step.draft-decision": { ru: "Подготовить проект решения", ky: "Чечимдин долбоорун даярдоо" },
  "desk-audit.step.submit-decision": {
    ru: "Передать проект решения на утверждение",
    ky: "Чечимдин долбоорун бекитүүгө берүү",
  },
  "desk-audit.step.redraft-decision": {
    ru: "Исправить проект решения по замечаниям",
    ky: "Чечимдин долбоорун сын-пикирлер боюнча оңдоо",
  },
  "desk-audit.step.approve-decision": { ru: "Утвердить решение", ky: "Чечимди бекитүү" },
  "desk-audit.step.sign-decision": { ru: "Подписать решение", ky: "Чечимге кол коюу" },
  "desk-audit.step.dispatch-decision": { ru: "Отправить решение", ky: "Чечимди жөнөтүү" },
  "desk-audit.step.record-decision-service": {
    ru: "Отметить вручение решения",
    ky: "Чечимдин тапшырылганын белгилөө",
  },
  "desk-audit.step.await-performance": {
    ru: "Ждём исполнения решения",
    ky: "Чечимдин аткарылышын күтүү",
  },

  "desk-audit.step.hand-over": {
    ru: "Передать дело: инспектор отстранён или отключён",
    ky: "Ишти өткөрүп берүү: инспектор четтетилген же өчүрүлгөн",
  },

  "desk-audit.clock": { ru: "Срок наступил", ky: "Мөөнөт келди" },
  "desk-audit.event.CaseOpened": {
    ru: "Дело № {number} открыто, расхождений: {count}",
    ky: "№ {number} иш ачылды, дал келбестиктер: {count}",
  },
  "desk-audit.event.FindingDecided.accepted": {
    ru: "Расхождение {check} за {period} принято: {reason}",
    ky: "{period} үчүн {check} дал келбестиги кабыл алынды: {reason}",
  },
  "desk-audit.event.FindingDecided.dismissed": {
    ru: "Расхождение {check} за {period} отклонено: {reason}",
    ky: "{period} үчүн {check} дал келбестиги четке кагылды: {reason}",
  },
  "desk-audit.event.CaseReassigned": {
    ru: "Дело передано: {to}. {reason}",
    ky: "Иш өткөрүлүп берилди: {to}. {reason}",
  },
  "desk-audit.event.ReportDrawnUp": {
    ru: "Составлены справка и извещение",
    ky: "Маалымкат жана кабарлоо түзүлдү",
  },
  "desk-audit.event.TaxpayerNotified": {
    ru: "Налогоплательщик извещён {date}",
    ky: "Салык төлөөчүгө {date} кабарланды",
  },
  "desk-audit.event.CorrectionRecorded": {
    ru: "Уточнённая отчётность от {date}, устранено расхождений: {count}, частично: {partly}",
    ky: "{date} күнкү такталган отчет, четтетилген дал келбестиктер: {count}, жарым-жартылай: {partly}",
  },
  "desk-audit.event.ObjectionRecorded": {
    ru: "Возражение получено {date}",
    ky: "Каршы пикир {date} алынды",
  },
  "desk-audit.event.SilenceRecorded": {
    ru: "Ответа к {date} нет",
    ky: "{date} күнүнө карата жооп жок",
  },
  "desk-audit.event.FindingsBarred": {
    ru: "Снято расхождений, по которым начислять уже нельзя: {count}",
    ky: "Мындан ары кошуп эсептөөгө болбогон дал келбестиктер алынып салынды: {count}",
  },
  "desk-audit.event.ObjectionConsidered": {
    ru: "Возражение рассмотрено: доводов принято {accepted}, не принято {rejected}",
    ky: "Каршы пикир каралды: кабыл алынган жүйөлөр {accepted}, кабыл алынбаганы {rejected}",
  },
  "desk-audit.event.DecisionDrafted": {
    ru: "Проект решения на {date}: налог и пеня рассчитаны",
    ky: "{date} күнүнө карата чечимдин долбоору: салык жана туум эсептелди",
  },
  "desk-audit.event.DecisionTaken": { ru: "Решение принято {date}", ky: "Чечим {date} кабыл алынды" },
  "desk-audit.event.DecisionServed": { ru: "Решение вручено {date}", ky: "Чечим {date} тапшырылды" },
  "desk-audit.event.CaseClosed.clean": {
    ru: "Дело закрыто без начислений: {reason}",
    ky: "Иш кошуп эсептөөсүз жабылды: {reason}",
  },
  "desk-audit.event.CaseClosed.corrected": {
    ru: "Дело закрыто, ошибки исправлены: {reason}",
    ky: "Иш жабылды, каталар оңдолду: {reason}",
  },
  "desk-audit.event.CaseClosed.accepted": {
    ru: "Дело закрыто: доводы признаны, извещение вручено",
    ky: "Иш жабылды: жүйөлөр таанылды, кабарлоо тапшырылды",
  },
  "desk-audit.event.CaseClosed.performed": {
    ru: "Дело закрыто, решение исполнено: {reason}",
    ky: "Иш жабылды, чечим аткарылды: {reason}",
  },
  "desk-audit.event.CaseClosed.appealed": {
    ru: "Дело закрыто, решение обжаловано: {reason}",
    ky: "Иш жабылды, чечимге даттанылды: {reason}",
  },
  "desk-audit.event.CaseClosed.cancelled": {
    ru: "Дело закрыто, решение отменено: {reason}",
    ky: "Иш жабылды, чечим жокко чыгарылды: {reason}",
  },
  "desk-audit.event.ActDrafted": { ru: "Составлен проект документа", ky: "Документтин долбоору түзүлдү" },
  "desk-audit.event.ActSubmitted": { ru: "Проект передан на утверждение", ky: "Долбоор бекитүүгө берилди" },
  "desk-audit.event.ActSentBack": {
    ru: "Проект возвращён: {remarks}",
    ky: "Долбоор кайтарылды: {remarks}",
  },
  "desk-audit.event.ActApproved": { ru: "Проект утверждён", ky: "Долбоор бекитилди" },
  "desk-audit.event.ActSigned.desk-audit-report": {
    ru: "Справка подписана, № {number}",
    ky: "Маалымкатка кол коюлду, № {number}",
  },
  "desk-audit.event.ActSigned.discrepancy-notice": {
    ru: "Извещение подписано, № {number}",
    ky: "Кабарлоого кол коюлду, № {number}",
  },
  "desk-audit.event.ActSigned.acceptance-notice": {
    ru: "Извещение о признании доводов подписано, № {number}",
    ky: "Жүйөлөрдү таануу жөнүндө кабарлоого кол коюлду, № {number}",
  },
  "desk-audit.event.ActSigned.desk-audit-decision": {
    ru: "Решение подписано, № {number}",
    ky: "Чечимге кол коюлду, № {number}",
  },
  "desk-audit.event.ActDispatched.by-hand": {
    ru: "Документ № {number} передан для вручения под роспись {date}",
    ky: "№ {number} документ кол койдуруп тапшырууга {date} берилди",
  },
  "desk-audit.event.ActDispatched.registered-letter": {
    ru: "Документ № {number} отправлен заказным письмом {date}",
    ky: "№ {number} документ тапшырык кат менен {date} жөнөтүлдү",
  },
  "desk-audit.event.ActDispatched.e-document": {
    ru: "Документ № {number} отправлен электронно {date}",
    ky: "№ {number} документ электрондук түрдө {date} жөнөтүлдү",
  },
  "desk-audit.event.ActServed.received": {
    ru: "Документ № {number} получен {date}",
    ky: "№ {number} документ {date} алынды",
  },
  "desk-audit.event.ActServed.refused": {
    ru: "От письма с документом № {number} отказались {date}",
    ky: "№ {number} документи бар каттан {date} баш тартышты",
  },
  "desk-audit.event.ActServed.deemed": {
    ru: "Документ № {number} считается вручённым {date}",
    ky: "№ {number} документ {date} тапшырылды деп эсептелет",
  },
  "desk-audit.event.ActUndelivered.consent-withdrawn": {
    ru: "Документ № {number} не считается вручённым: согласия на электронные документы на день вручения нет ({date})",
    ky: "№ {number} документ тапшырылды деп эсептелбейт: тапшыруу күнүнө электрондук документтерге макулдук жок ({date})",
  },
  "desk-audit.event.ActUndelivered.returned": {
    ru: "Документ № {number} вернулся невручённым {date}",
    ky: "№ {number} документ тапшырылбай {date} кайтып келди",
  },
  "desk-audit.event.ActCancelled.superseded-by-answer": {
    ru: "Проект документа отпал: поступил новый ответ",
    ky: "Документтин долбоору жокко чыкты: жаңы жооп келди",
  },
  "desk-audit.event.ActCancelled.nothing-to-decide": {
    ru: "Проект документа отпал: решать больше нечего",
    ky: "Документтин долбоору жокко чыкты: мындан ары чече турган нерсе жок",
  },
  "desk-audit.event.DeadlineOpened": {
    ru: "Начался срок {term}, последний день {due}",
    ky: "{term} мөөнөтү башталды, акыркы күнү {due}",
  },
  "desk-audit.event.DeadlineMet": {
    ru: "Срок {term} соблюдён {date}",
    ky: "{term} мөөнөтү {date} аткарылды",
  },
  "desk-audit.event.DeadlineLapsed": {
    ru: "Срок {term} больше не ожидается",
    ky: "{term} мөөнөтү мындан ары күтүлбөйт",
  },
  "desk-audit.event.DeadlineMissed": {
    ru: "Срок {term} истёк {due}",
    ky: "{term} мөөнөтү {due} өтүп кетти",
  },
  "desk-audit.event.DeadlineReopened": {
    ru: "Срок {term} снова идёт: документ не вручён",
    ky: "{term} мөөнөтү кайра жүрөт: документ тапшырылган жок",
  },

  "desk-audit.change.date": { ru: "Дата решения", ky: "Чечимдин датасы" },
  "desk-audit.change.reasoning": { ru: "Обоснование", ky: "Негиздеме" },
  "desk-audit.change.total-tax": { ru: "Налог, всего", ky: "Салык, бардыгы" },
  "desk-audit.change.total-penalty": { ru: "Пеня, всего", ky: "Туум, бардыгы" },
  "desk-audit.change.findings": { ru: "Расхождений в решении", ky: "Чечимдеги дал келбестиктер" },
  "desk-audit.change.dropped": { ru: "Снято расхождений", ky: "Алынып салынган дал келбестиктер" },
  "desk-audit.change.line-tax": { ru: "Налог {tax} за {period}", ky: "{period} үчүн {tax} салыгы" },
  "desk-audit.change.line-penalty": { ru: "Пеня {tax} за {period}", ky: "{period} үчүн {tax} тууму" },
} satisfies Record<string, Bilingual>;
