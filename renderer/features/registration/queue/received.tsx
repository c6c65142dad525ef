import { Button } from "@mantine/core";
import type { CoreClient } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import css from "./queue.module.css";

type Answer = Awaited<ReturnType<CoreClient["registration"]["receive"]>>;

/** What taking in the new requests has brought, and which could not be read and why. */
export function Received({ answer, onClose }: { readonly answer: Answer; readonly onClose: () => void }) {
  const { t, say } = useText();
  return (
    <div className={css.notice}>
      <p role="status">
        {t("reg.received", { count: answer.received })}
        {answer.unreadable.length > 0 &&
          ` ${t("reg.received.unreadable", { count: answer.unreadable.length })}`}{" "}
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          {t("ui.close")}
        </Button>
      </p>
      {answer.unreadable.length > 0 && (
        <ul className={css.results}>
          {answer.unreadable.map(({ id, refusal }) => (
            <li key={id}>
              <span>{id}</span>
              <span className={css.dim}>{say({ key: refusal.messageKey, params: refusal.params })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
