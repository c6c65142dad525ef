import { Button, Menu } from "@mantine/core";
import { useEffect, useState } from "react";
import { addOffice, type OfficesHere, openOffice, watchOffices } from "../../app/bridge.ts";
import { useText } from "../../locales/use-text.ts";
import css from "./outside.module.css";

/** Which office of this computer is asked for, and the way to another: whoever is named for two offices works in both. */
export function OfficeSwitch() {
  const { t, pick } = useText();
  const [here, setHere] = useState<OfficesHere>();
  useEffect(() => watchOffices(setHere), []);
  const current = here?.offices.find(({ id }) => id === here.current);
  // Before the first office there is nothing to choose from.
  if (here === undefined || (here.offices.length === 1 && current?.name == null)) return null;
  const called = (office: OfficesHere["offices"][number] | undefined): string =>
    office?.name == null ? t("session.office.unnamed") : pick(office.name);
  return (
    <Menu position="bottom-start" width={380} shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          size="sm"
          className={css.office ?? ""}
          aria-label={t("session.office.choose", { office: called(current) })}
          rightSection={<span aria-hidden="true">▾</span>}
        >
          {called(current)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("session.office.here")}</Menu.Label>
        {here.offices.map((office) => (
          <Menu.Item
            key={office.id}
            aria-current={office.id === here.current}
            rightSection={office.id === here.current && <span aria-hidden="true">✓</span>}
            onClick={() => openOffice(office.id)}
          >
            {called(office)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={addOffice}>{t("session.office.add")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
