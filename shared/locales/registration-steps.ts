/** What the core says of the steps of a request: refusals, and the lines of its history. */
import type { Bilingual } from "../kernel/text.ts";

export const REGISTRATION_STEP_TEXTS = {
  "registration.refusal.no-such-request": { ru: "Заявка не найдена", ky: "Өтүнмө табылган жок" },
  "registration.refusal.received-before": {
    ru: "Эта заявка уже принята",
    ky: "Бул өтүнмө мурунтан кабыл алынган",
  },
  "registration.refusal.no-permission": {
    ru: "Для этого шага нужны права, которых у вас нет",
    ky: "Бул кадам үчүн сизде жок укуктар керек",
  },
  "registration.refusal.conflict-of-interest": {
    ru: "У вас конфликт интересов с этим налогоплательщиком",
    ky: "Бул салык төлөөчү боюнча сизде кызыкчылыктардын кагылышуусу бар",
  },
  "registration.refusal.not-your-request": {
    ru: "Заявку ведёт другой сотрудник",
    ky: "Өтүнмөнү башка кызматкер карап жатат",
  },
  "registration.refusal.assignee-not-an-officer": {
    ru: "Выбранный сотрудник не рассматривает заявки",
    ky: "Тандалган кызматкер өтүнмөлөрдү карабайт",
  },
  "registration.refusal.assignee-in-conflict": {
    ru: "У выбранного сотрудника конфликт интересов",
    ky: "Тандалган кызматкерде кызыкчылыктардын кагылышуусу бар",
  },
  "registration.refusal.no-such-item": {
    ru: "В этой заявке такого пункта проверки нет",
    ky: "Бул өтүнмөдө мындай текшерүү пункту жок",
  },
  "registration.refusal.item-follows-from-data": {
    ru: "Этот пункт следует из данных, его не отмечают вручную",
    ky: "Бул пункт маалыматтардан келип чыгат, кол менен белгиленбейт",
  },
  "registration.refusal.say-what-is-wrong": {
    ru: "Напишите, что именно не так",
    ky: "Так эмне туура эмес экенин жазыңыз",
  },
  "registration.refusal.no-signature": {
    ru: "Заявка не подписана электронной подписью",
    ky: "Өтүнмөгө электрондук колтамга коюлган эмес",
  },
  "registration.refusal.identity-known": {
    ru: "Личность заявителя уже удостоверена",
    ky: "Арыз ээсинин инсандыгы мурунтан ырасталган",
  },
  "registration.refusal.sign-in-the-way": {
    ru: "Мешает признак, показанный в заявке: устраните его, верните заявку или откажите",
    ky: "Өтүнмөдө көрсөтүлгөн белги тоскоол болууда: аны жоюңуз, өтүнмөнү кайтарыңыз же баш тартыңыз",
  },
  "registration.refusal.no-control-needed": {
    ru: "По этой заявке обследование или проверка не нужны",
    ky: "Бул өтүнмө боюнча изилдөө же текшерүү керек эмес",
  },
  "registration.refusal.control-date": {
    ru: "Дата {date} не подходит: не раньше {earliest} и не позже {today}",
    ky: "{date} датасы туура келбейт: {earliest} күнүнөн эрте эмес жана {today} күнүнөн кеч эмес болушу керек",
  },
  "registration.refusal.no-reconciliation-needed": {
    ru: "Акт сверки нужен только при смене места учёта",
    ky: "Салыштыруу актысы эсеп жери өзгөргөндө гана керек",
  },
  "registration.refusal.reconciliation-date": {
    ru: "Дата акта {date} позже сегодняшней, {today}",
    ky: "Актынын датасы ({date}) бүгүнкү күндөн ({today}) кеч",
  },
  "registration.refusal.checklist-open": {
    ru: "Пройдены не все пункты проверки",
    ky: "Текшерүүнүн бардык пункттары өтүлгөн эмес",
  },
  "registration.refusal.second-person-needed": {
    ru: "Это решение подписывает второй сотрудник: представьте его на подпись",
    ky: "Бул чечимге экинчи кызматкер кол коёт: аны кол коюуга сунуштаңыз",
  },
  "registration.refusal.one-person-suffices": {
    ru: "Это решение подписывает сам исполнитель",
    ky: "Бул чечимге аткаруучу өзү кол коёт",
  },
  "registration.refusal.four-eyes": {
    ru: "Подписать должен другой сотрудник, не готовивший решение",
    ky: "Чечимди даярдабаган башка кызматкер кол коюшу керек",
  },
  "registration.refusal.cabinet-already-open": {
    ru: "Доступ к кабинету уже открыт, логин {login}: второй не выдаётся",
    ky: "Кабинетке кирүү мурунтан ачык, логин {login}: экинчиси берилбейт",
  },
  "registration.refusal.another-person": {
    ru: "Исправленную заявку подало другое лицо: её принимают как новую",
    ky: "Оңдолгон өтүнмөнү башка жак берген: ал жаңы өтүнмө катары кабыл алынат",
  },
  "registration.refusal.ground-missing": {
    ru: "Отказ без основания не допускается: назовите хотя бы одно",
    ky: "Негизсиз баш тартууга жол берилбейт: жок дегенде бирөөнү көрсөтүңүз",
  },
  "registration.refusal.ground-twice": {
    ru: "Одно основание указано дважды",
    ky: "Бир негиз эки жолу көрсөтүлгөн",
  },
  "registration.refusal.not-confirmed": {
    ru: "Шаг подтверждается паролем",
    ky: "Кадам сыр сөз менен ырасталат",
  },
  "registration.refusal.same-office": {
    ru: "Указан тот же налоговый орган",
    ky: "Ошол эле салык органы көрсөтүлгөн",
  },
  "registration.refusal.not-a-duplicate": {
    ru: "Названная заявка — о другом: повтором она не является",
    ky: "Аталган өтүнмө башка нерсе жөнүндө: ал кайталоо эмес",
  },
  "registration.refusal.acts-not-together": {
    ru: "Документы по заявке вручаются вместе",
    ky: "Өтүнмө боюнча документтер чогуу тапшырылат",
  },
  "registration.refusal.act-not-in-state": {
    ru: "Документ сейчас в другом состоянии",
    ky: "Документ азыр башка абалда",
  },
  "registration.refusal.no-consent-to-e-documents": {
    ru: "Налогоплательщик не давал согласия на электронные документы",
    ky: "Салык төлөөчү электрондук документтерге макулдук берген эмес",
  },
  "registration.refusal.dispatch-date": {
    ru: "Дата отправки {date} не подходит: не раньше {earliest} и не позже {today}",
    ky: "{date} жөнөтүү датасы туура келбейт: {earliest} күнүнөн эрте эмес жана {today} күнүнөн кеч эмес болушу керек",
  },
  "registration.refusal.service-date": {
    ru: "Дата вручения {date} не подходит: не раньше {earliest} и не позже {today}",
    ky: "{date} тапшыруу датасы туура келбейт: {earliest} күнүнөн эрте эмес жана {today} күнүнөн кеч эмес болушу керек",
  },
  "registration.refusal.e-document-is-deemed": {
    ru: "Электронный документ считается вручённым сам, {date}",
    ky: "Электрондук документ өзү эле, {date}, тапшырылган деп эсептелет",
  },
  "registration.refusal.refusal-of-a-letter-only": {
    ru: "Отказ от получения засчитывается только для заказного письма",
    ky: "Алуудан баш тартуу тапшырык кат үчүн гана эсептелет",
  },
  "registration.refusal.numbers-used-up": {
    ru: "Номера этого вида в органе закончились",
    ky: "Органда бул түрдөгү номерлер түгөндү",
  },
  "registration.refusal.no-such-paper": { ru: "Документ не найден", ky: "Документ табылган жок" },
  "registration.refusal.another-kind": {
    ru: "Исправление меняет вид заявки: подайте новую",
    ky: "Оңдоо өтүнмөнүн түрүн өзгөртөт: жаңысын бериңиз",
  },
  "registration.refusal.details-missing": {
    ru: "В заявке не хватает сведений, без которых её не исполнить",
    ky: "Өтүнмөдө аны аткаруу үчүн керектүү маалымат жетишпейт",
  },
  "registration.refusal.details-of-another-kind": {
    ru: "Сведения заявки относятся к другому её виду",
    ky: "Өтүнмөнүн маалыматтары анын башка түрүнө тиешелүү",
  },
  "registration.refusal.payload-unreadable": {
    ru: "Заявку нельзя прочитать: ошибка в поле «{where}»",
    ky: "Өтүнмөнү окуу мүмкүн эмес: «{where}» талаасында ката",
  },
  "registration.refusal.organization-missing": {
    ru: "Заявка {id} подана за организацию, но её ИНН не указан",
    ky: "{id} өтүнмөсү уюм үчүн берилген, бирок анын ИСНи көрсөтүлгөн эмес",
  },
  "registration.refusal.submitted-later": {
    ru: "Дата подачи {date} позже сегодняшней, {today}",
    ky: "Берилген датасы ({date}) бүгүнкү күндөн ({today}) кеч",
  },
  "registration.refusal.same-inn": { ru: "Указан тот же ИНН", ky: "Ошол эле ИСН көрсөтүлгөн" },
  "registration.refusal.not-in-this-state.none": {
    ru: "Заявка ещё не принята",
    ky: "Өтүнмө али кабыл алынган эмес",
  },
  "registration.refusal.not-in-this-state.received": {
    ru: "Сначала возьмите заявку в работу",
    ky: "Адегенде өтүнмөнү ишке алыңыз",
  },
  "registration.refusal.not-in-this-state.in-review": {
    ru: "Заявка на рассмотрении: этот шаг сейчас невозможен",
    ky: "Өтүнмө каралууда: бул кадам азыр мүмкүн эмес",
  },
  "registration.refusal.not-in-this-state.awaiting-identity": {
    ru: "Ждём заявителя с паспортом: этот шаг сейчас невозможен",
    ky: "Арыз ээсин паспорту менен күтүп жатабыз: бул кадам азыр мүмкүн эмес",
  },
  "registration.refusal.not-in-this-state.returned": {
    ru: "Заявка возвращена на исправление: этот шаг сейчас невозможен",
    ky: "Өтүнмө оңдоого кайтарылган: бул кадам азыр мүмкүн эмес",
  },
  "registration.refusal.not-in-this-state.awaiting-control": {
    ru: "Идёт обследование или проверка: этот шаг сейчас невозможен",
    ky: "Изилдөө же текшерүү жүрүп жатат: бул кадам азыр мүмкүн эмес",
  },
  "registration.refusal.not-in-this-state.proposed": {
    ru: "Решение на подписи: этот шаг сейчас невозможен",
    ky: "Чечим кол коюуда: бул кадам азыр мүмкүн эмес",
  },
  "registration.refusal.not-in-this-state.granted": {
    ru: "Решение уже принято",
    ky: "Чечим кабыл алынган",
  },
  "registration.refusal.not-in-this-state.refused": {
    ru: "По заявке уже отказано",
    ky: "Өтүнмө боюнча баш тартылган",
  },
  "registration.refusal.not-in-this-state.closed": {
    ru: "Заявка закрыта",
    ky: "Өтүнмө жабылган",
  },

  "registration.task.review": { ru: "Рассмотреть заявку", ky: "Өтүнмөнү кароо" },
  "registration.task.await-identity": {
    ru: "Ждём заявителя с паспортом",
    ky: "Арыз ээсин паспорту менен күтөбүз",
  },
  "registration.task.await-correction": {
    ru: "Ждём исправления заявки",
    ky: "Өтүнмөнүн оңдолушун күтөбүз",
  },
  "registration.task.await-control": {
    ru: "Завершить обследование или проверку",
    ky: "Изилдөөнү же текшерүүнү аяктоо",
  },
  "registration.task.approve": {
    ru: "Подписать решение по заявке",
    ky: "Өтүнмө боюнча чечимге кол коюу",
  },
  "registration.task.dispatch": {
    ru: "Вручить документы по заявке",
    ky: "Өтүнмө боюнча документтерди тапшыруу",
  },
  "registration.task.record-service": {
    ru: "Отметить вручение документов по заявке",
    ky: "Өтүнмө боюнча документтердин тапшырылганын белгилөө",
  },
  "registration.event.RequestReceived.cabinet": {
    ru: "Заявка № {number} поступила из кабинета",
    ky: "№ {number} өтүнмө кабинеттен келди",
  },
  "registration.event.RequestReceived.paper": {
    ru: "Заявка № {number} принята на бумаге",
    ky: "№ {number} өтүнмө кагазда кабыл алынды",
  },
  "registration.event.RequestReceived.identity-provider": {
    ru: "Заявка № {number} поступила от службы идентификации",
    ky: "№ {number} өтүнмө идентификация кызматынан келди",
  },
  "registration.event.RequestReceived.office": {
    ru: "Дело № {number} открыто органом",
    ky: "№ {number} иш орган тарабынан ачылды",
  },
  "registration.event.RequestClaimed": { ru: "Заявка взята в работу", ky: "Өтүнмө ишке алынды" },
  "registration.event.RequestReleased": {
    ru: "Заявка возвращена в общую очередь",
    ky: "Өтүнмө жалпы кезекке кайтарылды",
  },
  "registration.event.RequestHandedOver": {
    ru: "Заявка передана: {name}. {reason}",
    ky: "Өтүнмө өткөрүлдү: {name}. {reason}",
  },
  "registration.event.PassportSeen.same": {
    ru: "Паспорт предъявлен самим заявителем",
    ky: "Паспортту арыз ээси өзү көрсөттү",
  },
  "registration.event.PassportSeen.another": {
    ru: "Паспорт предъявило другое лицо",
    ky: "Паспортту башка адам көрсөттү",
  },
  "registration.event.SignatureChecked.good": {
    ru: "Электронная подпись проверена и действительна",
    ky: "Электрондук колтамга текшерилди, жарактуу",
  },
  "registration.event.SignatureChecked.bad": {
    ru: "Электронная подпись не подтверждена",
    ky: "Электрондук колтамга тастыкталган жок",
  },
  "registration.event.IdentityEstablished.in-person": {
    ru: "Личность удостоверена лично, {date}",
    ky: "Инсандык өзү келгенде ырасталды, {date}",
  },
  "registration.event.IdentityEstablished.e-signature": {
    ru: "Личность подтверждена электронной подписью, {date}",
    ky: "Инсандык электрондук колтамга менен ырасталды, {date}",
  },
  "registration.event.IdentityAwaited": {
    ru: "Ждём заявителя с паспортом",
    ky: "Арыз ээсин паспорту менен күтөбүз",
  },
  "registration.event.RequestReturned": {
    ru: "Возвращена на исправление: {text}",
    ky: "Оңдоого кайтарылды: {text}",
  },
  "registration.event.RequestCorrected": { ru: "Исправлена: {remark}", ky: "Оңдолду: {remark}" },
  "registration.event.ControlStarted.survey": {
    ru: "Назначено обследование № {number}",
    ky: "№ {number} изилдөө дайындалды",
  },
  "registration.event.ControlStarted.unplanned-audit": {
    ru: "Назначена внеплановая проверка № {number}",
    ky: "№ {number} пландан тышкаркы текшерүү дайындалды",
  },
  "registration.event.ControlEnded": {
    ru: "Контроль завершён {date}: {result}",
    ky: "Көзөмөл {date} аяктады: {result}",
  },
  "registration.event.ReconciliationRecorded": {
    ru: "Акт сверки № {number} от {date}",
    ky: "{date} № {number} салыштыруу актысы",
  },
  "registration.event.DecisionProposed": {
    ru: "Решение представлено на подпись: {reasoning}",
    ky: "Чечим кол коюуга сунушталды: {reasoning}",
  },
  "registration.event.ProposalSentBack": {
    ru: "Проект решения возвращён: {remarks}",
    ky: "Чечимдин долбоору кайтарылды: {remarks}",
  },
  "registration.event.RequestGranted": { ru: "Решено положительно", ky: "Оң чечим кабыл алынды" },
  "registration.event.RequestGranted.login": {
    ru: "Решено положительно, выдан логин {login}",
    ky: "Оң чечим кабыл алынды, {login} логини берилди",
  },
  "registration.event.RequestRefused": { ru: "Отказано: {reasoning}", ky: "Баш тартылды: {reasoning}" },
  "registration.event.RequestClosed.granted": {
    ru: "Документы вручены, заявка закрыта",
    ky: "Документтер тапшырылды, өтүнмө жабылды",
  },
  "registration.event.RequestClosed.refused": {
    ru: "Отказ вручён, заявка закрыта",
    ky: "Баш тартуу тапшырылды, өтүнмө жабылды",
  },
  "registration.event.RequestClosed.forwarded": {
    ru: "Переслана в другой орган: {reason}",
    ky: "Башка органга жөнөтүлдү: {reason}",
  },
  "registration.event.RequestClosed.withdrawn": {
    ru: "Отозвана заявителем: {reason}",
    ky: "Арыз ээси кайтарып алды: {reason}",
  },
  "registration.event.RequestClosed.duplicate": {
    ru: "Закрыта как повторная: {reason}",
    ky: "Кайталанган катары жабылды: {reason}",
  },
  "registration.event.ActDispatched.by-hand": {
    ru: "Документы подготовлены к вручению {date}",
    ky: "Документтер {date} тапшырууга даярдалды",
  },
  "registration.event.ActDispatched.registered-letter": {
    ru: "Документы отправлены заказным письмом {date}",
    ky: "Документтер {date} тапшырык кат менен жөнөтүлдү",
  },
  "registration.event.ActDispatched.e-document": {
    ru: "Документы направлены в электронном виде {date}",
    ky: "Документтер {date} электрондук түрдө жөнөтүлдү",
  },
  "registration.event.ActServed.received": {
    ru: "Документы вручены {date}",
    ky: "Документтер {date} тапшырылды",
  },
  "registration.event.ActServed.refused": {
    ru: "От получения письма отказались {date}",
    ky: "{date} катты алуудан баш тартышты",
  },
  "registration.event.ActServed.deemed": {
    ru: "Электронные документы считаются вручёнными {date}",
    ky: "Электрондук документтер {date} тапшырылган деп эсептелет",
  },
  "registration.event.ActUndelivered.returned": {
    ru: "Документы вернулись невручёнными {date}",
    ky: "Документтер {date} тапшырылбай кайтып келди",
  },
  "registration.event.ActUndelivered.consent-withdrawn": {
    ru: "Согласия на электронные документы больше нет, {date}",
    ky: "Электрондук документтерге макулдук жок, {date}",
  },
  "registration.event.DeadlineOpened": { ru: "Срок до {due}", ky: "{due} күнүнө чейинки мөөнөт" },
  "registration.event.DeadlineMet": { ru: "Срок соблюдён, {date}", ky: "Мөөнөт сакталды, {date}" },
  "registration.event.DeadlineLapsed": { ru: "Срок больше не течёт", ky: "Мөөнөт мындан ары эсептелбейт" },
  "registration.event.DeadlineMissed": { ru: "Срок {due} пропущен", ky: "{due} мөөнөтү өтүп кетти" },
} as const satisfies Readonly<Record<string, Bilingual>>;
