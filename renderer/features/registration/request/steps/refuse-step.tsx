import { useText } from "../../../../locales/use-text.ts";
import { orderGrounds } from "../../queue/queue-model.ts";
import { GroundsField } from "../parts/grounds-field.tsx";
import { ReasoningField } from "../parts/reasoning-field.tsx";
import css from "../request.module.css";
import { firstGround } from "../request-model.ts";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

/** The refusal: on which grounds of the law, and why in this case. */
export function RefuseStep(props: StepProps) {
  const { view } = props;
  const { t, say } = useText();
  const { form, asked, ask, textError } = useStepForm(props, {
    grounds: firstGround(view.grounds),
    text: "",
  });
  const { grounds, text } = form.value;
  return (
    <StepShell
      {...props}
      action={(password) =>
        grounds.length > 0 && isText(text)
          ? (client, envelope) =>
              client.refuse({ ...envelope, grounds: [...grounds], reasoning: text.trim(), password })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <GroundsField
          grounds={orderGrounds(view.grounds)}
          chosen={grounds}
          error={asked && grounds.length === 0 ? t("ui.required") : undefined}
          onChange={(value) => form.change({ grounds: [...value] })}
        />
        <ReasoningField
          draft={form.text("text")}
          use="refuse"
          label={t("reg.form.reasoning")}
          error={textError(text)}
          offered={view.findings
            .filter((one) => one.weight !== "notice")
            .map((one) => say(one.message))
            .join("\n")}
        />
      </div>
    </StepShell>
  );
}
