/** What the core says about requests of registration: signs, checks, effects, sources, defects. */
import type { Bilingual } from "../kernel/text.ts";

export const REGISTRATION_TEXTS = {
  "registration.sign.person-unknown": {
    ru: "ИНН заявителя {inn} в реестре не найден",
    ky: "Арыз ээсинин ИСНи {inn} реестрден табылган жок",
  },
  "registration.sign.name-differs": {
    ru: "ФИО заявлено «{claimed}», по ИНН в реестре — «{registered}»",
    ky: "Аты-жөнү «{claimed}» деп көрсөтүлгөн, ИСН боюнча реестрде — «{registered}»",
  },
  "registration.sign.organization-unknown": {
    ru: "ИНН организации {inn} в реестре не найден",
    ky: "Уюмдун ИСНи {inn} реестрден табылган жок",
  },
  "registration.sign.organization-name-differs": {
    ru: "Организация заявлена как «{claimed}», по ИНН в реестре — «{registered}»",
    ky: "Уюм «{claimed}» деп көрсөтүлгөн, ИСН боюнча реестрде — «{registered}»",
  },
  "registration.sign.organization-closed": {
    ru: "Регистрация организации аннулирована {date}",
    ky: "Уюмдун каттоосу {date} жокко чыгарылган",
  },
  "registration.sign.taxpayer-closed": {
    ru: "Регистрация налогоплательщика аннулирована {date}",
    ky: "Салык төлөөчүнүн каттоосу {date} жокко чыгарылган",
  },
  "registration.sign.not-head-or-accountant": {
    ru: "Заявитель не значится руководителем или бухгалтером организации",
    ky: "Арыз ээси уюмдун жетекчиси же бухгалтери катары катталган эмес",
  },
  "registration.sign.representation-ended": {
    ru: "Полномочие заявителя прекращено {date}",
    ky: "Арыз ээсинин ыйгарым укугу {date} токтотулган",
  },
  "registration.sign.representation-not-begun": {
    ru: "Полномочие заявителя начинается только с {date}",
    ky: "Арыз ээсинин ыйгарым укугу {date} гана башталат",
  },
  "registration.sign.power-unproven": {
    ru: "Полномочие заявителя подтверждают учредительные документы: проверьте их",
    ky: "Арыз ээсинин ыйгарым укугун уюштуруу документтери тастыктайт: аларды текшериңиз",
  },
  "registration.sign.wrong-office": {
    ru: "Налогоплательщик состоит на учёте в другом органе: УГНС {office}",
    ky: "Салык төлөөчү башка органда эсепте турат: МСКБ {office}",
  },
  "registration.sign.passport-expired": {
    ru: "Срок действия паспорта истёк {date}",
    ky: "Паспорттун жарактуулук мөөнөтү {date} бүткөн",
  },
  "registration.sign.passport-of-another": {
    ru: "Этот паспорт указан и в заявке лица с другим ИНН: {inn}",
    ky: "Бул паспорт башка ИСНдеги адамдын өтүнмөсүндө да көрсөтүлгөн: {inn}",
  },
  "registration.sign.document-damaged": {
    ru: "Документ «{title}» повреждён или изменён",
    ky: "«{title}» документи бузулган же өзгөртүлгөн",
  },
  "registration.sign.signature-bad": {
    ru: "Электронная подпись заявки не подтверждена",
    ky: "Өтүнмөнүн электрондук колтамгасы тастыкталган жок",
  },
  "registration.sign.signature-of-another": {
    ru: "Заявка подписана другим лицом: ИНН {inn}",
    ky: "Өтүнмөгө башка адам кол койгон: ИСН {inn}",
  },
  "registration.sign.duplicate-person": {
    ru: "Такая же заявка этого лица уже рассматривается",
    ky: "Бул адамдын ушундай эле өтүнмөсү каралууда",
  },
  "registration.sign.duplicate-organization": {
    ru: "По этой организации уже рассматривается заявка другого лица",
    ky: "Бул уюм боюнча башка адамдын өтүнмөсү каралууда",
  },
  "registration.sign.phone-of-many": {
    ru: "Один номер телефона указали разные заявители: {count}",
    ky: "Бир эле телефон номерин ар башка арыз ээлери көрсөткөн: {count}",
  },
  "registration.sign.already-open": {
    ru: "Доступ к кабинету уже открыт {date}, логин {login}",
    ky: "Кабинетке кирүү {date} ачылган, логин {login}",
  },
  "registration.sign.inn-form": {
    ru: "ИНН не похож на персональный номер: проверьте цифры",
    ky: "ИСН жеке номерге окшобойт: цифраларын текшериңиз",
  },

  "registration.sign.filed-late": {
    ru: "Заявление подано {filed}, срок истёк {due}",
    ky: "Арыз {filed} берилген, мөөнөтү {due} бүткөн",
  },
  "registration.sign.mass-address": {
    ru: "По этому адресу зарегистрированы и другие: {count}",
    ky: "Бул дарек боюнча башкалар да катталган: {count}",
  },
  "registration.sign.mass-phone": {
    ru: "Этот телефон указан и у других налогоплательщиков: {count}",
    ky: "Бул телефон башка салык төлөөчүлөрдө да көрсөтүлгөн: {count}",
  },
  "registration.sign.head-of-many": {
    ru: "Руководитель возглавляет организаций: {count}",
    ky: "Жетекчи башкарган уюмдар: {count}",
  },
  "registration.sign.head-of-liquidated-debtor": {
    ru: "Организация этого руководителя ликвидирована с долгом {date}",
    ky: "Бул жетекчинин уюму {date} карыз менен жоюлган",
  },

  "registration.check.title.identity": { ru: "Личность удостоверена", ky: "Инсандыгы ырасталды" },
  "registration.check.title.passport-valid": { ru: "Паспорт действителен", ky: "Паспорт жарактуу" },
  "registration.check.title.same-person": {
    ru: "Паспорт предъявил сам заявитель",
    ky: "Паспортту арыз ээси өзү көрсөттү",
  },
  "registration.check.title.documents-sound": {
    ru: "Документы без помарок и повреждений",
    ky: "Документтер оңдоосуз жана бузулуусуз",
  },
  "registration.check.title.power": { ru: "Полномочие подтверждено", ky: "Ыйгарым укугу тастыкталды" },
  "registration.check.title.data-agree": {
    ru: "Данные совпадают с реестром",
    ky: "Маалыматтар реестрге дал келет",
  },
  "registration.check.title.place": { ru: "Место регистрации — наше", ky: "Каттоо жери — биздики" },
  "registration.check.title.reconciliation": {
    ru: "Акт сверки составлен",
    ky: "Салыштыруу актысы түзүлдү",
  },
  "registration.check.title.final-return": {
    ru: "Отчётность представлена",
    ky: "Отчет тапшырылды",
  },
  "registration.check.title.debt-free": { ru: "Нет налоговой задолженности", ky: "Салык карызы жок" },
  "registration.check.title.control": {
    ru: "Обследование или проверка проведены",
    ky: "Изилдөө же текшерүү жүргүзүлдү",
  },
  "registration.check.title.conditions": { ru: "Условия соблюдены", ky: "Шарттар сакталган" },
  "registration.check.stated": { ru: "{note}", ky: "{note}" },
  "registration.check.identity.in-person": {
    ru: "Лично, {date}",
    ky: "Өзү келип, {date}",
  },
  "registration.check.identity.e-signature": {
    ru: "Электронной подписью, {date}",
    ky: "Электрондук колтамга менен, {date}",
  },
  "registration.check.identity.needed": {
    ru: "Нужен паспорт при личной явке или действительная электронная подпись",
    ky: "Өзү келип паспорт көрсөтүүсү же жарактуу электрондук колтамга керек",
  },
  "registration.check.by-signature": {
    ru: "Не требуется: личность подтверждена электронной подписью",
    ky: "Талап кылынбайт: инсандык электрондук колтамга менен ырасталган",
  },
  "registration.check.known-before": {
    ru: "Не требуется: личность удостоверена {date}",
    ky: "Талап кылынбайт: инсандык {date} ырасталган",
  },
  "registration.check.valid-until": { ru: "До {date}", ky: "{date} күнүнө чейин" },
  "registration.check.no-documents": { ru: "Документы не приложены", ky: "Документтер тиркелген эмес" },
  "registration.check.for-oneself": {
    ru: "Заявитель действует за себя",
    ky: "Арыз ээси өзү үчүн аракеттенет",
  },
  "registration.check.power.head": {
    ru: "Руководитель с {date} по реестру представителей",
    ky: "Өкүлдөр реестри боюнча {date} күнүнөн тартып жетекчи",
  },
  "registration.check.power.accountant": {
    ru: "Бухгалтер с {date} по реестру представителей",
    ky: "Өкүлдөр реестри боюнча {date} күнүнөн тартып бухгалтер",
  },
  "registration.check.power.representative": {
    ru: "Представитель с {date} по реестру представителей",
    ky: "Өкүлдөр реестри боюнча {date} күнүнөн тартып өкүл",
  },
  "registration.check.data-agree": {
    ru: "Расхождений, о которых нужно решать, нет",
    ky: "Чечүүнү талап кылган айырмачылыктар жок",
  },
  "registration.check.place.own": { ru: "По указанному месту", ky: "Көрсөтүлгөн жер боюнча" },
  "registration.check.place.forward": {
    ru: "По указанным местам регистрирует другой орган",
    ky: "Көрсөтүлгөн жерлер боюнча башка орган каттайт",
  },
  "registration.check.place.unknown": {
    ru: "Место, от которого зависит регистрация, не указано",
    ky: "Каттоо көз каранды болгон жер көрсөтүлгөн эмес",
  },
  "registration.check.reconciliation.needed": {
    ru: "При смене места нужен акт сверки в двух экземплярах",
    ky: "Жери өзгөргөндө эки нускада салыштыруу актысы керек",
  },
  "registration.check.reconciliation.done": {
    ru: "Акт № {number} от {date}",
    ky: "{date} № {number} акт",
  },
  "registration.check.vat-return": {
    ru: "С заявлением представляется отчётность по НДС",
    ky: "Арыз менен бирге КНС боюнча отчет тапшырылат",
  },
  "registration.check.conditions-hold": { ru: "Препятствий нет", ky: "Тоскоолдук жок" },

  "registration.condition.vat-payer": {
    ru: "Налогоплательщик не зарегистрирован по НДС: аннулировать нечего",
    ky: "Салык төлөөчү КНС боюнча катталган эмес: жокко чыгара турган эч нерсе жок",
  },
  "registration.condition.not-vat-payer": {
    ru: "Налогоплательщик уже зарегистрирован по НДС",
    ky: "Салык төлөөчү КНС боюнча катталган",
  },
  "registration.condition.general-regime": {
    ru: "По НДС регистрируется плательщик общего налогового режима",
    ky: "КНС боюнча жалпы салык режиминин төлөөчүсү катталат",
  },
  "registration.condition.not-registered": {
    ru: "Налогоплательщик уже зарегистрирован",
    ky: "Салык төлөөчү мурунтан катталган",
  },
  "registration.condition.ground-of-scope": {
    ru: "Основание аннулирования не относится к этому виду регистрации",
    ky: "Жокко чыгаруу негизи каттоонун бул түрүнө тиешелүү эмес",
  },
  "registration.condition.registrar-first": {
    ru: "Отечественная организация подаёт заявление регистрирующему органу: регистрируйте по его сведениям",
    ky: "Ата мекендик уюм арызды каттоочу органга берет: анын маалыматы боюнча каттаңыз",
  },
  "registration.condition.name-of-person": {
    ru: "Смена ФИО бывает у физического лица; у организации основание — её государственная перерегистрация",
    ky: "Аты-жөнүнүн өзгөрүшү жеке жакта болот; уюмда негиз — анын мамлекеттик кайра катталышы",
  },
  "registration.condition.ground-of-payer": {
    ru: "Такое основание аннулирования не для этого вида налогоплательщика",
    ky: "Жокко чыгаруунун мындай негизи салык төлөөчүнүн бул түрү үчүн эмес",
  },
  "registration.condition.general-only": {
    ru: "Принудительная регистрация — только на общий налоговый режим",
    ky: "Мажбурлап каттоо — жалпы салык режимине гана",
  },
  "registration.condition.accounting-case": {
    ru: "Учётная регистрация в этом случае не нужна",
    ky: "Бул учурда эсептик каттоо керек эмес",
  },
  "registration.condition.registered": {
    ru: "Налогоплательщика с таким ИНН нет в реестре или его регистрация аннулирована",
    ky: "Мындай ИСНдеги салык төлөөчү реестрде жок же анын каттоосу жокко чыгарылган",
  },

  "registration.effect.entered": {
    ru: "В реестр вносится налогоплательщик, ИНН {inn}",
    ky: "Реестрге салык төлөөчү киргизилет, ИСН {inn}",
  },
  "registration.effect.cabinet-opens": {
    ru: "Открывается доступ к кабинету, выдаётся логин",
    ky: "Кабинетке кирүү ачылат, логин берилет",
  },
  "registration.effect.cabinet-closes": {
    ru: "Доступ к кабинету закрывается",
    ky: "Кабинетке кирүү жабылат",
  },
  "registration.effect.link-begins": {
    ru: "Заявитель вносится в реестр представителей организации",
    ky: "Арыз ээси уюмдун өкүлдөр реестрине киргизилет",
  },
  "registration.effect.vat-begins": { ru: "Регистрация по НДС", ky: "КНС боюнча каттоо" },
  "registration.effect.vat-ends": {
    ru: "Регистрация по НДС аннулируется",
    ky: "КНС боюнча каттоо жокко чыгарылат",
  },
  "registration.effect.regime.general": { ru: "Общий налоговый режим", ky: "Жалпы салык режими" },
  "registration.effect.regime.single-tax": {
    ru: "Упрощённая система: единый налог",
    ky: "Жөнөкөйлөтүлгөн система: бирдиктүү салык",
  },
  "registration.effect.regime.patent": { ru: "Налог на основе патента", ky: "Патенттин негизиндеги салык" },
  "registration.effect.regime.trade-zone": {
    ru: "Налог на деятельность в торговой зоне",
    ky: "Соода зонасындагы иш салыгы",
  },
  "registration.effect.regime.free-economic-zone": {
    ru: "Режим свободной экономической зоны",
    ky: "Эркин экономикалык зонанын режими",
  },
  "registration.effect.regime.high-tech-park": {
    ru: "Режим Парка высоких технологий",
    ky: "Жогорку технологиялар паркынын режими",
  },
  "registration.effect.regime.mining": { ru: "Налог на майнинг", ky: "Майнинг салыгы" },
  "registration.effect.regime.e-commerce": {
    ru: "Налог на электронную торговлю",
    ky: "Электрондук соода салыгы",
  },
  "registration.effect.regime.gambling": {
    ru: "Налог на игорную деятельность",
    ky: "Оюн ишине салык",
  },
  "registration.effect.object.subdivision": {
    ru: "Учитывается обособленное подразделение «{title}»",
    ky: "«{title}» обочолонгон бөлүмү эсепке алынат",
  },
  "registration.effect.object.taxable-object": {
    ru: "Учитывается объект налогообложения «{title}»",
    ky: "«{title}» салык салуу объектиси эсепке алынат",
  },
  "registration.effect.object.patent-place": {
    ru: "Учитывается место деятельности по патенту «{title}»",
    ky: "«{title}» патент боюнча иш жери эсепке алынат",
  },
  "registration.effect.object.htp-resident": {
    ru: "Учитывается статус резидента Парка высоких технологий",
    ky: "Жогорку технологиялар паркынын резиденти статусу эсепке алынат",
  },
  "registration.effect.object-ends": {
    ru: "Учёт «{title}» прекращается",
    ky: "«{title}» эсебин алуу токтотулат",
  },
  "registration.effect.name-changes": { ru: "Новое имя: «{name}»", ky: "Жаңы аталышы: «{name}»" },
  "registration.effect.address-changes": { ru: "Новый адрес: {address}", ky: "Жаңы дареги: {address}" },
  "registration.effect.office-moves": {
    ru: "Администрирование переходит из УГНС {from} в УГНС {to}",
    ky: "Администрлөө МСКБ {from} органынан МСКБ {to} органына өтөт",
  },
  "registration.effect.inn-replaced.pin-changed": {
    ru: "ИНН меняется на {inn}: изменён персональный номер",
    ky: "ИСН {inn} болуп өзгөрөт: жеке номери өзгөргөн",
  },
  "registration.effect.inn-replaced.wrong": {
    ru: "Ошибочно присвоенный номер закрывается, действует {inn}",
    ky: "Жаңылыш ыйгарылган номер жабылат, {inn} колдонулат",
  },
  "registration.effect.inn-replaced.repeated": {
    ru: "Повторно присвоенный номер закрывается, действует {inn}",
    ky: "Кайталап ыйгарылган номер жабылат, {inn} колдонулат",
  },
  "registration.effect.registration-ends": {
    ru: "Налоговая регистрация аннулируется",
    ky: "Салыктык каттоо жокко чыгарылат",
  },

  "registration.source.taxpayers": {
    ru: "реестр налогоплательщиков",
    ky: "салык төлөөчүлөрдүн реестри",
  },
  "registration.source.representatives": { ru: "реестр представителей", ky: "өкүлдөрдүн реестри" },

  "registration.defect.not-of-its-type": {
    ru: "Файл не того вида, который заявлен",
    ky: "Файл көрсөтүлгөн түрдө эмес",
  },
  "registration.defect.cut-short": { ru: "Файл обрывается", ky: "Файл үзүлүп калган" },
  "registration.defect.altered": {
    ru: "Файл изменён после отправки: контрольная сумма не совпадает",
    ky: "Файл жөнөтүлгөндөн кийин өзгөртүлгөн: текшерүү суммасы дал келбейт",
  },
  "registration.defect.empty": { ru: "Файл пуст", ky: "Файл бош" },
} as const satisfies Readonly<Record<string, Bilingual>>;
