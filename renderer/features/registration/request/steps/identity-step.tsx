import { PassportFields } from "../parts/passport-fields.tsx";
import { passportForm, passportOf } from "../passport-model.ts";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { useStepForm } from "./use-step-form.ts";

/** The person came with a passport: what stands in it, and whether it is the same person. */
export function IdentityStep(props: StepProps) {
  const { form, asked, ask } = useStepForm(props, passportForm(props.view.identity.passport));
  const given = passportOf(form.value);
  return (
    <StepShell
      {...props}
      action={() =>
        given === null ? null : (client, envelope) => client.confirmIdentity({ ...envelope, ...given })
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <PassportFields form={form.value} asked={asked} onChange={form.change} />
    </StepShell>
  );
}
