import type { Bilingual } from "../kernel/text.ts";

/** What is said of the conditions of registration: preconditions of annulment, of a regime, oddities of a PIN, signs of risk. */
export const REGISTRATION_CONDITION_TEXTS = {
  "registration.precondition.basis.met": {
    ru: "Основание и повод аннулирования соответствуют закону",
    ky: "Жокко чыгаруунун негизи жана себеби мыйзамга дал келет",
  },
  "registration.precondition.basis.unmet": {
    ru: "На этом основании такую регистрацию аннулировать нельзя",
    ky: "Мындай негизде бул каттоону жокко чыгарууга болбойт",
  },
  "registration.precondition.final-return.met": {
    ru: "Итоговая отчётность представлена",
    ky: "Жыйынтыктоочу отчет берилген",
  },
  "registration.precondition.final-return.unmet": {
    ru: "Итоговая отчётность не представлена",
    ky: "Жыйынтыктоочу отчет берилген эмес",
  },
  "registration.precondition.final-return.unknown": {
    ru: "Неизвестно, представлена ли итоговая отчётность",
    ky: "Жыйынтыктоочу отчет берилгени белгисиз",
  },
  "registration.precondition.final-return.not-applicable": {
    ru: "Итоговая отчётность не требуется",
    ky: "Жыйынтыктоочу отчет талап кылынбайт",
  },
  "registration.precondition.final-tax.met": {
    ru: "Налог по итоговой отчётности уплачен {paid}, заявление подано {applied}",
    ky: "Жыйынтыктоочу отчет боюнча салык {paid} төлөнгөн, арыз {applied} берилген",
  },
  "registration.precondition.final-tax.late": {
    ru: "Налог по итоговой отчётности уплачен {paid}, после заявления от {applied}",
    ky: "Жыйынтыктоочу отчет боюнча салык {paid} төлөнгөн, {applied} арыздан кийин",
  },
  "registration.precondition.final-tax.unmet": {
    ru: "Налог по итоговой отчётности не уплачен",
    ky: "Жыйынтыктоочу отчет боюнча салык төлөнгөн эмес",
  },
  "registration.precondition.final-tax.unknown": {
    ru: "Неизвестно, уплачен ли налог по итоговой отчётности",
    ky: "Жыйынтыктоочу отчет боюнча салык төлөнгөнү белгисиз",
  },
  "registration.precondition.final-tax.not-applicable": {
    ru: "Налога по итоговой отчётности нет",
    ky: "Жыйынтыктоочу отчет боюнча салык жок",
  },
  "registration.precondition.control.survey.met": {
    ru: "Обследование проведено",
    ky: "Изилдөө жүргүзүлгөн",
  },
  "registration.precondition.control.survey.unmet": {
    ru: "Нужно обследование: рисков нет и вся отчётность нулевая",
    ky: "Изилдөө керек: тобокелдиктер жок жана бардык отчет нөлдүк",
  },
  "registration.precondition.control.audit.met": {
    ru: "Внеплановая проверка проведена",
    ky: "Пландан тышкаркы текшерүү жүргүзүлгөн",
  },
  "registration.precondition.control.audit.unmet": {
    ru: "Нужна внеплановая проверка",
    ky: "Пландан тышкаркы текшерүү керек",
  },
  "registration.precondition.control.unknown": {
    ru: "Неизвестны факторы риска или нулевая ли отчётность: вид контроля не выбран",
    ky: "Тобокелдик факторлору же отчеттун нөлдүк экени белгисиз: көзөмөлдүн түрү тандалган жок",
  },
  "registration.precondition.control.not-applicable": {
    ru: "Контроль перед аннулированием не предусмотрен",
    ky: "Жокко чыгаруудан мурун көзөмөл каралган эмес",
  },
  "registration.precondition.no-debt.met": {
    ru: "Налоговой задолженности нет",
    ky: "Салык карызы жок",
  },
  "registration.precondition.no-debt.unmet": {
    ru: "Налоговая задолженность {debt} сом",
    ky: "Салык карызы {debt} сом",
  },
  "registration.precondition.no-debt.unknown": {
    ru: "Состояние лицевого счёта неизвестно",
    ky: "Жеке эсептин абалы белгисиз",
  },
  "registration.precondition.no-debt.not-applicable": {
    ru: "Отсутствие задолженности не условие: аннулирование не по заявлению",
    ky: "Карыздын жоктугу шарт эмес: жокко чыгаруу арыз боюнча эмес",
  },
  "registration.precondition.year-without-returns.met": {
    ru: "Отчётности нет больше года, срок истёк {date}",
    ky: "Бир жылдан ашык отчет жок, мөөнөт {date} бүткөн",
  },
  "registration.precondition.year-without-returns.unmet": {
    ru: "Год без отчётности истекает {date}",
    ky: "Отчетсуз бир жыл {date} бүтөт",
  },
  "registration.precondition.year-without-returns.unknown": {
    ru: "Неизвестно, с какого срока нет отчётности",
    ky: "Кайсы мөөнөттөн бери отчет жок экени белгисиз",
  },
  "registration.precondition.not-freed.met": {
    ru: "Предприниматель обязан был представлять отчётность",
    ky: "Жеке ишкер отчет берүүгө милдеттүү болгон",
  },
  "registration.precondition.not-freed.unmet": {
    ru: "Предприниматель освобождён от отчётности",
    ky: "Жеке ишкер отчет берүүдөн бошотулган",
  },
  "registration.precondition.not-freed.unknown": {
    ru: "Не проверено, освобождён ли предприниматель от отчётности",
    ky: "Жеке ишкер отчет берүүдөн бошотулганы текшерилген жок",
  },
  "registration.precondition.notice-first.met": {
    ru: "Предприниматель извещён заранее",
    ky: "Жеке ишкер алдын ала кабардар кылынган",
  },
  "registration.precondition.notice-first.unmet": {
    ru: "Предприниматель не извещён",
    ky: "Жеке ишкер кабардар кылынган эмес",
  },
  "registration.precondition.notice-first.unknown": {
    ru: "Неизвестно, извещён ли предприниматель",
    ky: "Жеке ишкер кабардар кылынганы белгисиз",
  },
  "registration.precondition.court-decision.met": {
    ru: "Есть решение суда",
    ky: "Соттун чечими бар",
  },
  "registration.precondition.court-decision.unmet": {
    ru: "Нет решения суда о поддельных документах",
    ky: "Жасалма документтер жөнүндө соттун чечими жок",
  },
  "registration.precondition.court-decision.unknown": {
    ru: "Неизвестно, есть ли решение суда",
    ky: "Соттун чечими бар-жогу белгисиз",
  },
  "registration.condition.no-foreign-without-establishment": {
    ru: "Не иностранная организация без постоянного учреждения",
    ky: "Туруктуу мекемеси жок чет өлкөлүк уюм эмес",
  },
  "registration.condition.no-other-regime": {
    ru: "Не применяет общий или иной специальный режим одновременно",
    ky: "Жалпы же башка атайын режимди бир убакта колдонбойт",
  },
  "registration.condition.no-bank-or-insurer": {
    ru: "Не банк и не страховщик",
    ky: "Банк да, камсыздандыруучу да эмес",
  },
  "registration.condition.no-investment-fund": {
    ru: "Не инвестиционный фонд",
    ky: "Инвестициялык фонд эмес",
  },
  "registration.condition.no-securities-dealer": {
    ru: "Не профессиональный участник рынка ценных бумаг",
    ky: "Баалуу кагаздар рыногунун кесипкөй катышуучусу эмес",
  },
  "registration.condition.no-excise-payer": {
    ru: "Не плательщик акциза (кроме безалкогольных напитков общественного питания)",
    ky: "Акциз төлөөчү эмес (коомдук тамактануунун алкоголсуз суусундуктарынан тышкары)",
  },
  "registration.condition.no-listed-metals": {
    ru: "Не добывает и не реализует руды и металлы из перечня",
    ky: "Тизмедеги кендерди жана металлдарды казып албайт жана сатпайт",
  },
  "registration.condition.no-mobile-or-internet": {
    ru: "Не оператор сотовой связи и не в сети интернет",
    ky: "Уюлдук байланыш оператору эмес жана интернет тармагында иштебейт",
  },
  "registration.condition.no-energy-supplier": {
    ru: "Не поставляет тепло, электричество и газ",
    ky: "Жылуулук, электр энергиясын жана газ бербейт",
  },
  "registration.condition.listed-activity": {
    ru: "Вид деятельности есть в перечне патента",
    ky: "Иштин түрү патенттин тизмесинде бар",
  },
  "registration.condition.no-import-or-export": {
    ru: "Не импортирует и не экспортирует товары",
    ky: "Товарларды импорттобойт жана экспорттобойт",
  },
  "registration.condition.no-parallel-regime": {
    ru: "Не уплачивает налоги по другому режиму",
    ky: "Башка режим боюнча салык төлөбөйт",
  },
  "registration.condition.registered-at-the-place": {
    ru: "Есть налоговая или учётная регистрация по месту деятельности",
    ky: "Иш жүргүзгөн жери боюнча салыктык же эсептик каттоо бар",
  },
  "registration.condition.place-in-the-zone": {
    ru: "Торговое место в зоне торговли с особым режимом",
    ky: "Соода орду өзгөчө режимдеги соода зонасында",
  },
  "registration.condition.no-importer-or-distributor": {
    ru: "Не импортёр и не дистрибьютор",
    ky: "Импорттоочу да, дистрибьютор да эмес",
  },
  "registration.condition.no-sales-elsewhere": {
    ru: "Не реализует товары вне зоны",
    ky: "Зонадан тышкары товар сатпайт",
  },
  "registration.condition.zone-registration": {
    ru: "Зарегистрирован в генеральной дирекции СЭЗ",
    ky: "ЭЭЗдин башкы дирекциясында катталган",
  },
  "registration.condition.zone-activity": {
    ru: "Деятельность допускает режим СЭЗ",
    ky: "Иш ЭЭЗдин режимине жол берет",
  },
  "registration.condition.park-registration": {
    ru: "Приложен документ о регистрации резидента парка",
    ky: "Парктын резиденти катары каттоо жөнүндө документ тиркелген",
  },
  "registration.condition.park-requirements": {
    ru: "Требования к резиденту парка соблюдены",
    ky: "Парктын резидентине талаптар сакталган",
  },
  "registration.condition.mining-activity": {
    ru: "Ведёт майнинг",
    ky: "Майнинг жүргүзөт",
  },
  "registration.condition.e-commerce-activity": {
    ru: "Ведёт электронную торговлю из перечня",
    ky: "Тизмедеги электрондук сооданы жүргүзөт",
  },
  "registration.condition.special-account": {
    ru: "Расчёты идут через специальный счёт",
    ky: "Эсептешүүлөр атайын эсеп аркылуу жүрөт",
  },
  "registration.condition.gambling-requirements": {
    ru: "Требования законодательства об игорной деятельности соблюдены",
    ky: "Оюн иши жөнүндө мыйзамдардын талаптары сакталган",
  },
  "registration.condition.return-allowed": {
    ru: "Снят с этого режима {left}: вернуться можно с {date}",
    ky: "Бул режимден {left} күнү чыгарылган: {date} күнүнөн тартып кайтууга болот",
  },
  "registration.condition.revenue-ceiling.met": {
    ru: "Выручка за 12 месяцев не превышает {ceiling} сом",
    ky: "12 айда түшкөн акча {ceiling} сомдон ашпайт",
  },
  "registration.condition.revenue-ceiling.unmet": {
    ru: "Выручка за 12 месяцев превышает {ceiling} сом",
    ky: "12 айда түшкөн акча {ceiling} сомдон ашат",
  },
  "registration.condition.revenue-ceiling.unknown": {
    ru: "Неизвестно, превышает ли выручка {ceiling} сом",
    ky: "Түшкөн акча {ceiling} сомдон ашары белгисиз",
  },
  "registration.condition.revenue-ceiling.not-applicable": {
    ru: "Предел выручки {ceiling} сом не применяется",
    ky: "Түшкөн акчанын {ceiling} сом чеги колдонулбайт",
  },
  "registration.pin.sex-digit": {
    ru: "Первая цифра {inn} не 1 и не 2",
    ky: "{inn} номеринин биринчи саны 1 да, 2 да эмес",
  },
  "registration.pin.other-sex": {
    ru: "Первая цифра {inn} не соответствует полу",
    ky: "{inn} номеринин биринчи саны жынысына дал келбейт",
  },
  "registration.pin.no-such-day": {
    ru: "Дата рождения в {inn} не существует",
    ky: "{inn} номериндеги туулган күн календарда жок",
  },
  "registration.pin.future-day": {
    ru: "Дата рождения в {inn} ещё не наступила",
    ky: "{inn} номериндеги туулган күн али келе элек",
  },
  "registration.pin.other-day": {
    ru: "Дата рождения в {inn} не та, что известна",
    ky: "{inn} номериндеги туулган күн белгилүүсүнөн башка",
  },
  "registration.risk.mass-address": {
    ru: "По адресу уже зарегистрировано налогоплательщиков: {count} (порог {limit})",
    ky: "Бул даректе катталган салык төлөөчүлөр: {count} (чек {limit})",
  },
  "registration.risk.mass-phone": {
    ru: "Этот телефон уже у налогоплательщиков: {count} (порог {limit})",
    ky: "Бул телефон салык төлөөчүлөрдө бар: {count} (чек {limit})",
  },
  "registration.risk.head-of-many": {
    ru: "Руководитель уже возглавляет организаций: {count} (порог {limit})",
    ky: "Жетекчи башкарган уюмдар: {count} (чек {limit})",
  },
  "registration.risk.head-of-liquidated-debtor": {
    ru: "Организация руководителя закрыта с долгом {date} (за {months} мес.)",
    ky: "Жетекчинин уюму {date} карызы менен жабылган ({months} ай ичинде)",
  },
  "registration.risk.invalid-passport": {
    ru: "Паспорт недействителен (срок до {date})",
    ky: "Паспорт жараксыз (мөөнөтү {date} күнүнө чейин)",
  },
} satisfies Record<string, Bilingual>;
