import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { Section } from "../../../../ui/page.tsx";
import { ScrollBody } from "../../../../ui/scroll-body.tsx";
import { SplitView } from "../../../../ui/split-view.tsx";
import css from "../request.module.css";
import { progressOf, type RequestCommand } from "../request-model.ts";
import type { IdentityAct } from "../steps/identity-dialog.tsx";
import { Attached } from "./attached.tsx";
import { Checklist } from "./checklist.tsx";
import { ComparedTable } from "./compared-table.tsx";
import { Effects } from "./effects.tsx";
import { RequestFacts } from "./request-facts.tsx";
import { Signs } from "./signs.tsx";

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly onChoose: (command: RequestCommand) => void;
  readonly onIdentity: (act: IdentityAct) => void;
}

/** Everything a decision stands on, on one screen: what was claimed and found, what is to be checked, what follows. */
export function ReviewTab({ view, reason, onChoose, onIdentity }: Props) {
  const { t } = useText();
  return (
    <SplitView
      id="registration-review"
      initial={0.56}
      start={
        <ScrollBody label={t("reg.compared")}>
          <div className={css.column}>
            <Section title={t("reg.compared")}>
              <ComparedTable view={view} />
            </Section>
            <Section title={t("reg.signs")}>
              <Signs view={view} />
            </Section>
            <Section title={t("reg.documents")}>
              <Attached view={view} reason={reason} />
            </Section>
            <Section title={t("reg.facts")}>
              <RequestFacts view={view} />
            </Section>
          </div>
        </ScrollBody>
      }
      end={
        <ScrollBody label={t("reg.checks")}>
          <div className={css.column}>
            <Section title={t("reg.checks")} note={t("reg.checks.progress", progressOf(view.checks))}>
              <Checklist view={view} reason={reason} onChoose={onChoose} onIdentity={onIdentity} />
            </Section>
            <Section title={t("reg.effects")}>
              <Effects view={view} />
            </Section>
          </div>
        </ScrollBody>
      }
    />
  );
}
