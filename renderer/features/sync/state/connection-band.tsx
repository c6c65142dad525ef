import type { SyncState } from "#shared/contract/sync.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { connectionTone, connectionWords } from "../connection-model.ts";
import { ConnectionSign } from "../connection-sign.tsx";
import css from "./state.module.css";

/** The connection, and what it means for whoever works. */
export function ConnectionBand({ state }: { readonly state: SyncState }) {
  const { t, say } = useText();
  const { session } = useSession();
  const words = connectionWords(state, session.today);
  return (
    <section className={css.band} data-tone={connectionTone(state.connection)}>
      <span className={css.sign}>
        <ConnectionSign connection={state.connection} running={state.running !== null} size={28} />
      </span>
      <div>
        <h2>{t(words.key, words.values)}</h2>
        <p>{t(`sync.connection.${state.connection}.text`)}</p>
        {/* That nobody answers is said already. */}
        {state.fault !== null && state.fault.key !== "sync.centre.offline" && (
          <p className={css.fault}>{say(state.fault)}</p>
        )}
      </div>
    </section>
  );
}
