import { Checkbox, Group, Radio, TextInput } from "@mantine/core";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { DateField } from "../../../../ui/fields.tsx";
import {
  isExpired,
  type PassportForm,
  type PassportGap,
  passportGaps,
  splitPassport,
} from "../passport-model.ts";
import css from "../request.module.css";

interface Props {
  readonly form: PassportForm;
  /** The step was asked for: what is missing says so. */
  readonly asked: boolean;
  readonly onChange: (part: Partial<PassportForm>) => void;
  /** Fields to be read from arm's length, at the counter. */
  readonly large?: boolean;
}

/** A passport as it is typed from the paper; series and number typed or scanned together part by themselves. */
export function PassportFields({ form, asked, onChange, large = false }: Props) {
  const { t } = useText();
  const { session } = useSession();
  const gaps = asked ? passportGaps(form) : [];
  const missing = (gap: PassportGap) => (gaps.includes(gap) ? t("ui.required") : undefined);
  const size = large ? "md" : "xs";
  const type = (field: "series" | "number", text: string) => {
    const both = splitPassport(text);
    onChange(both ?? { [field]: text });
  };
  return (
    <div className={css.fields}>
      <div className={css.passport}>
        <TextInput
          size={size}
          label={t("reg.passport.series")}
          value={form.series}
          maxLength={20}
          error={missing("series")}
          onChange={(event) => type("series", event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          size={size}
          label={t("reg.passport.number")}
          value={form.number}
          maxLength={20}
          error={missing("number")}
          onChange={(event) => type("number", event.currentTarget.value)}
        />
        <DateField
          size={size}
          label={t("reg.passport.valid-until")}
          value={form.validUntil}
          disabled={form.endless}
          onChange={(validUntil) => onChange({ validUntil })}
          error={
            missing("validUntil") ?? (isExpired(form, session.today) ? t("reg.passport.expired") : undefined)
          }
        />
      </div>
      <div className={css.pair}>
        <TextInput
          size={size}
          label={t("reg.passport.issued-by")}
          value={form.issuedBy}
          maxLength={200}
          onChange={(event) => onChange({ issuedBy: event.currentTarget.value })}
        />
        <Checkbox
          size={size}
          mt={large ? 34 : 26}
          label={t("reg.passport.endless")}
          checked={form.endless}
          onChange={(event) => onChange({ endless: event.currentTarget.checked })}
        />
      </div>
      <Radio.Group
        size={size}
        label={t("reg.passport.same-person")}
        value={form.samePerson === null ? "" : form.samePerson ? "yes" : "no"}
        onChange={(value) => onChange({ samePerson: value === "yes" })}
        error={missing("samePerson")}
      >
        <Group gap={24} mt={6}>
          <Radio size={size} value="yes" label={t("reg.passport.same-person.yes")} />
          <Radio size={size} value="no" label={t("reg.passport.same-person.no")} />
        </Group>
      </Radio.Group>
    </div>
  );
}
