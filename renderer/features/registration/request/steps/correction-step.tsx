import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { APPLICANT_ROLES } from "#shared/contract/registration/values.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DraftTextarea } from "../../../../ui/draft-textarea.tsx";
import { type AttachedFile, scansOf } from "../../scans/attached-files.ts";
import { FilesField } from "../../scans/files-field.tsx";
import css from "../request.module.css";
import { type StepProps, StepShell } from "./step-shell.tsx";
import { isText, useStepForm } from "./use-step-form.ts";

const NO_FILES: readonly AttachedFile[] = [];

/** The applicant put right what was asked: only what has changed is sent. */
export function CorrectionStep(props: StepProps) {
  const { view } = props;
  const { t } = useText();
  const { form, ask, textError, valueError } = useStepForm(props, {
    name: view.applicant.nameClaimed,
    organization: view.organization?.nameClaimed ?? "",
    role: view.applicant.role,
    phone: view.phone ?? "",
    text: "",
  });
  const { name, organization, role, phone, text } = form.value;
  const [files, setFiles] = useState<readonly AttachedFile[]>(NO_FILES);
  const { documents, thumbnails } = scansOf(files);
  const named = view.organization === null || organization.trim() !== "";
  return (
    <StepShell
      {...props}
      action={() =>
        name.trim() !== "" && named && isText(text)
          ? (client, envelope) =>
              client.recordCorrection({
                ...envelope,
                ...(name.trim() === view.applicant.nameClaimed ? {} : { nameClaimed: name.trim() }),
                ...(view.organization === null || organization.trim() === view.organization.nameClaimed
                  ? {}
                  : { organization: { inn: view.organization.inn, nameClaimed: organization.trim() } }),
                ...(role === view.applicant.role ? {} : { role }),
                ...(files.length === 0 ? {} : { payload: { documents }, thumbnails }),
                ...(phone.trim() === (view.phone ?? "") ? {} : { phone: phone.trim() }),
                remark: text.trim(),
              })
          : null
      }
      onMissing={ask}
      onTaken={form.discard}
    >
      <div className={css.fields}>
        <TextInput
          label={t("reg.field.person-name")}
          value={name}
          maxLength={1000}
          error={valueError(name.trim())}
          onChange={(event) => form.change({ name: event.currentTarget.value })}
        />
        {view.organization !== null && (
          <TextInput
            label={t("reg.field.organization-name")}
            value={organization}
            maxLength={1000}
            error={valueError(organization.trim())}
            onChange={(event) => form.change({ organization: event.currentTarget.value })}
          />
        )}
        <div className={css.pair}>
          <Select
            label={t("reg.field.role")}
            value={role}
            onChange={(value) => form.change({ role: APPLICANT_ROLES.find((one) => one === value) ?? role })}
            data={APPLICANT_ROLES.map((one) => ({ value: one as string, label: t(`reg.role.${one}`) }))}
          />
          <TextInput
            label={t("reg.field.phone")}
            value={phone}
            maxLength={40}
            onChange={(event) => form.change({ phone: event.currentTarget.value })}
          />
        </div>
        <FilesField files={files} others={0} onChange={setFiles} />
        <DraftTextarea
          draft={form.text("text")}
          label={t("reg.form.correction")}
          error={textError(text)}
          minRows={2}
          maxLength={4000}
          autoFocus
        />
      </div>
    </StepShell>
  );
}
