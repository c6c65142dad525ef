import { Checkbox, SimpleGrid } from "@mantine/core";
import { ROLES, type Role } from "#shared/domain/access/permission.ts";
import { useText } from "../../../locales/use-text.ts";

interface Props {
  readonly label?: string;
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly error?: string | undefined;
}

/** Some of the roles: of a person, who may hold several, or those a rule is for. */
export function RolesField({ label, value, onChange, error }: Props) {
  const { t } = useText();
  return (
    <Checkbox.Group
      label={label ?? t("admin.user.roles")}
      value={[...value]}
      onChange={(chosen) => onChange(ROLES.filter((role) => chosen.includes(role)))}
      error={error}
    >
      <SimpleGrid cols={2} spacing="md" verticalSpacing={8} mt={8}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={t(`shell.role.${role}`)} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
