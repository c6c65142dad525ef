import { Menu, type MenuItemConstructorOptions } from "electron";
import type { WindowLanguage } from "../../shared/contract/bridge.ts";
import { type MenuKey, menuText } from "./locale.ts";

/** The application menu. Everything in it has a key; the window's own commands are in its Ctrl+K palette. */
function menuTemplate(language: WindowLanguage): MenuItemConstructorOptions[] {
  const item = (
    key: MenuKey,
    role: NonNullable<MenuItemConstructorOptions["role"]>,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label: menuText(key, language),
    role,
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  return [
    { label: menuText("menu.file", language), submenu: [item("menu.quit", "quit", "CommandOrControl+Q")] },
    {
      label: menuText("menu.edit", language),
      submenu: [
        item("menu.undo", "undo"),
        item("menu.redo", "redo"),
        { type: "separator" },
        item("menu.cut", "cut"),
        item("menu.copy", "copy"),
        item("menu.paste", "paste"),
        item("menu.select-all", "selectAll"),
      ],
    },
    {
      label: menuText("menu.view", language),
      submenu: [
        item("menu.zoom-in", "zoomIn", "CommandOrControl+="),
        item("menu.zoom-out", "zoomOut"),
        item("menu.zoom-reset", "resetZoom"),
        { type: "separator" },
        item("menu.full-screen", "togglefullscreen"),
      ],
    },
    {
      label: menuText("menu.window", language),
      submenu: [item("menu.minimise", "minimize"), item("menu.reload", "reload", "CommandOrControl+R")],
    },
  ];
}

export function showMenu(language: WindowLanguage): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language)));
}
