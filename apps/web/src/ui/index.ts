/** The kit: knows no feature. */
export { Button, ButtonLink, type ButtonLook, IconButton } from "./button.tsx";
export { CheckField } from "./check-field.tsx";
export { joinClasses } from "./class-names.ts";
export { CopyField } from "./copy-field.tsx";
export { Cover } from "./cover.tsx";
export { Dialog } from "./dialog.tsx";
export { EmptyState, ErrorNotice, Loading, Notice, Skeleton } from "./feedback.tsx";
export { Form } from "./form.tsx";
export { Icon, type IconName } from "./icons.tsx";
export { LanguageChip } from "./language-chip.tsx";
export { Page, Section, Stack, useDocumentTitle } from "./layout.tsx";
export { type MenuItem, MoreMenu } from "./menu.tsx";
export { PasswordField } from "./password-field.tsx";
export { ProgressBar, ProgressRing } from "./progress.tsx";
export { RadioCards } from "./radio-cards.tsx";
export { type Choice, SelectField } from "./select-field.tsx";
export { TextField } from "./text-field.tsx";
export { showToast, ToastRegion } from "./toast.tsx";
