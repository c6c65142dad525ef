import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CabinetAccount, RegisterCard, Representation } from "#shared/contract/register-view.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { formatDate } from "../../../../ui/format.ts";
import { PageBody, Section } from "../../../../ui/page.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { useWords } from "../../use-words.ts";
import css from "../card-parts.module.css";
import { isEndable } from "../register-model.ts";
import { EndLinkDialog } from "../steps/end-link-dialog.tsx";
import { Loaded } from "./loaded.tsx";
import { TaxpayerLink } from "./overview-tab.tsx";

interface Props {
  readonly inn: Inn;
  readonly reason: string;
}

/** Who acts for the taxpayer and for whom the person acts, with the logins they hold. */
export function PeopleTab({ inn, reason }: Props) {
  const { t } = useText();
  const { can } = useSession();
  const [ending, setEnding] = useState<Representation | null>(null);
  return (
    <Loaded inn={inn} reason={reason}>
      {(card) => (
        <PageBody>
          <Section title={t("tc.acting")}>
            <Links
              label={t("tc.acting")}
              links={card.actingForIt}
              none={t("tc.acting.empty")}
              onEnd={can("registration.prepare") ? setEnding : undefined}
            />
          </Section>
          <Section title={t("tc.acts-for")}>
            <Links label={t("tc.acts-for")} links={card.actsFor} none={t("tc.acts-for.empty")} />
          </Section>
          <Cabinets card={card} />
          {ending !== null && <EndLinkDialog inn={inn} link={ending} onClose={() => setEnding(null)} />}
        </PageBody>
      )}
    </Loaded>
  );
}

interface LinksProps {
  readonly label: string;
  readonly links: readonly Representation[];
  readonly none: string;
  readonly onEnd?: ((link: Representation) => void) | undefined;
}

function Links({ label, links, none, onEnd }: LinksProps) {
  const { t } = useText();
  const { session } = useSession();
  const word = useWords();
  if (links.length === 0) return <p className={css.dim}>{none}</p>;
  return (
    <table className={css.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t("tc.col.name")}</th>
          <th scope="col">{t("tp.inn")}</th>
          <th scope="col">{t("tc.col.role")}</th>
          <th scope="col">{t("tc.col.since")}</th>
          <th scope="col">{t("tc.col.until")}</th>
          <th scope="col">{t("tc.col.authority")}</th>
          <th scope="col">{t("tc.col.login")}</th>
          {onEnd !== undefined && (
            <th scope="col" className={css.last}>
              {t("tc.col.action")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={`${link.inn} ${link.role} ${link.from}`}>
            <td>{link.name || "—"}</td>
            <td className={css.number}>
              <TaxpayerLink inn={link.inn}>{link.inn}</TaxpayerLink>
            </td>
            <td>
              <StatusMark tone={link.current ? "done" : "neutral"}>
                {`${word("role", link.role)}, ${link.current ? t("tc.current") : t("tc.over")}`}
              </StatusMark>
            </td>
            <td className={css.number}>{formatDate(link.from)}</td>
            <td className={css.number}>{link.to === null ? "—" : formatDate(link.to)}</td>
            <td>{link.authority ?? "—"}</td>
            <td>{link.logins.join(", ") || "—"}</td>
            {onEnd !== undefined && (
              <td className={css.last}>
                {isEndable(link, session.today) && (
                  <Button size="compact-xs" variant="default" onClick={() => onEnd(link)}>
                    {t("tc.end")}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cabinets({ card }: { readonly card: RegisterCard }) {
  const { t } = useText();
  return (
    <Section title={t("tc.cabinets")}>
      {card.cabinets.length === 0 ? (
        <p className={css.dim}>{t("tc.cabinets.empty")}</p>
      ) : (
        <table className={css.table} aria-label={t("tc.cabinets")}>
          <thead>
            <tr>
              <th scope="col">{t("tc.col.login")}</th>
              <th scope="col">{t("tc.col.of")}</th>
              <th scope="col">{t("tc.col.person")}</th>
              <th scope="col">{t("tc.col.role")}</th>
              <th scope="col">{t("tc.col.opened")}</th>
              <th scope="col">{t("tc.col.closed")}</th>
              <th scope="col">{t("tc.col.request")}</th>
            </tr>
          </thead>
          <tbody>
            {card.cabinets.map((cabinet) => (
              <CabinetRow key={cabinet.login} cabinet={cabinet} own={card.inn} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function CabinetRow({ cabinet, own }: { readonly cabinet: CabinetAccount; readonly own: Inn }) {
  const { t } = useText();
  const word = useWords();
  const other = (inn: Inn) => (inn === own ? inn : <TaxpayerLink inn={inn}>{inn}</TaxpayerLink>);
  return (
    <tr>
      <td className={css.number}>{cabinet.login}</td>
      <td className={css.number}>{other(cabinet.inn)}</td>
      <td>
        {cabinet.name} {other(cabinet.personInn)}
      </td>
      <td>{cabinet.role === "self" ? t("tc.role.self") : word("role", cabinet.role)}</td>
      <td className={css.number}>{formatDate(cabinet.openedOn)}</td>
      <td className={css.number}>
        {cabinet.closedOn === null ? (
          <StatusMark tone="done">{t("tc.open")}</StatusMark>
        ) : (
          <StatusMark tone="neutral">{`${t("tc.shut")} ${formatDate(cabinet.closedOn)}`}</StatusMark>
        )}
      </td>
      <td>
        <Link to={`/registration/${cabinet.requestId}` as "/registration"} className={css.link}>
          {t("tc.open-request")}
        </Link>
      </td>
    </tr>
  );
}
