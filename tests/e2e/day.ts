/** A person at the window: signs in, opens areas by their keys, presses what is written on buttons. */
import { expect, type Locator } from "@playwright/test";
import { WINDOW_TEXTS } from "#renderer/locales/texts.ts";
import { expectAccessible } from "./accessibility.ts";
import { DEMO_PASSWORD, signIn } from "./demo-office.ts";
import type { LaunchedApp } from "./launch-app.ts";

type Key = keyof typeof WINDOW_TEXTS;

export interface Day {
  readonly t: (key: Key) => string;
  signIn(login: string): Promise<void>;
  lock(): Promise<void>;
  /** Opens an area by its name in the navigation. */
  area(key: Key): Promise<void>;
  tab(key: Key): Promise<void>;
  button(key: Key): Locator;
  /** The first row of the list with this name, or the first that says `text`. */
  row(list: Key, text?: string): Locator;
  /** Gives the work reason, where one is asked for. */
  giveReason(): Promise<void>;
  /** Chooses a step of the case, fills its dialog in and takes it; waits until the dialog has gone. */
  step(command: Key, verb: Key, fill?: (dialog: Locator) => Promise<void>): Promise<void>;
  typePassword(dialog: Locator): Promise<void>;
  /** A picture of the screen, which axe must find nothing wrong with. */
  look(name: string): Promise<void>;
}

/** @param name of the run, the beginning of its pictures' names */
export function dayOf(launched: LaunchedApp, language: "ru" | "ky", name: string): Day {
  const { page } = launched;
  let pictures = 0;
  const t = (key: Key): string => WINDOW_TEXTS[key][language];
  const button = (key: Key) => page.getByRole("button", { name: t(key), exact: true });
  const dialog = page.getByRole("dialog");
  const typePassword = (box: Locator) => box.locator('input[type="password"]').fill(DEMO_PASSWORD);
  return {
    t,
    button,
    typePassword,
    signIn: async (login) => {
      await signIn(page, login);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
    lock: async () => {
      await page.keyboard.press("Control+l");
      await expect(page.locator('input[type="password"]')).toBeVisible();
    },
    area: async (key) => {
      await page
        .getByRole("navigation")
        .getByRole("link", { name: t(key) })
        .click();
      await expect(page.getByRole("heading", { level: 1, name: t(key) })).toBeVisible();
    },
    // A view of the screen: a button of a navigation inside it, not of the frame's areas.
    tab: (key) =>
      page
        .locator("main")
        .getByRole("navigation")
        .getByRole("button", { name: new RegExp(`^${t(key)}`) })
        .click(),
    row: (list, text = "") =>
      page
        .getByRole("grid", { name: t(list) })
        .locator('[data-clickable="true"]')
        .filter({ hasText: text })
        .first(),
    giveReason: async () => {
      const gate = page.getByRole("form", { name: t("ui.reason.title") });
      await gate.getByRole("radio").first().check();
      await gate.getByRole("button").click();
      await expect(gate).toBeHidden();
    },
    step: async (command, verb, fill) => {
      await button(command).click();
      await expect(dialog).toBeVisible();
      await fill?.(dialog);
      await dialog.getByRole("button", { name: t(verb), exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    look: async (screen) => {
      pictures += 1;
      await launched.screenshot(`${name}-${String(pictures).padStart(2, "0")}-${screen}`);
      await expectAccessible(page);
    },
  };
}
