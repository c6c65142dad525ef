import type { WindowLanguage } from "../../shared/contract/bridge.ts";

/** Texts of the main process: menu and dialogs. Russian and Kyrgyz, both complete. */
const MENU_TEXTS = {
  "menu.file": { ru: "Файл", ky: "Файл" },
  "menu.quit": { ru: "Выход", ky: "Чыгуу" },
  "menu.edit": { ru: "Правка", ky: "Оңдоо" },
  "menu.undo": { ru: "Отменить", ky: "Артка кайтаруу" },
  "menu.redo": { ru: "Повторить", ky: "Кайталоо" },
  "menu.cut": { ru: "Вырезать", ky: "Кесип алуу" },
  "menu.copy": { ru: "Копировать", ky: "Көчүрүү" },
  "menu.paste": { ru: "Вставить", ky: "Коюу" },
  "menu.select-all": { ru: "Выделить всё", ky: "Баарын белгилөө" },
  "menu.view": { ru: "Вид", ky: "Көрүнүш" },
  "menu.zoom-in": { ru: "Крупнее", ky: "Чоңойтуу" },
  "menu.zoom-out": { ru: "Мельче", ky: "Кичирейтүү" },
  "menu.zoom-reset": { ru: "Обычный размер", ky: "Кадимки өлчөм" },
  "menu.full-screen": { ru: "Во весь экран", ky: "Толук экран" },
  "menu.window": { ru: "Окно", ky: "Терезе" },
  "menu.minimise": { ru: "Свернуть", ky: "Жыйнап коюу" },
  "menu.reload": { ru: "Перезагрузить окно", ky: "Терезени кайра жүктөө" },
  "dialog.folder": { ru: "Папка с данными", ky: "Маалыматтар папкасы" },
  "dialog.exchange-file": { ru: "Файл ответа центра", ky: "Борбордун жооп файлы" },
  "dialog.dataset-file": { ru: "Архив с данными", ky: "Маалыматтар архиви" },
  "dialog.code-file": { ru: "Файл с текстом Налогового кодекса", ky: "Салык кодексинин тексти бар файл" },
  "dialog.backup-file": { ru: "Куда сохранить копию", ky: "Көчүрмөнү кайда сактоо керек" },
} satisfies Record<string, Record<WindowLanguage, string>>;

export type MenuKey = keyof typeof MENU_TEXTS;

export const menuText = (key: MenuKey, language: WindowLanguage): string => MENU_TEXTS[key][language];
