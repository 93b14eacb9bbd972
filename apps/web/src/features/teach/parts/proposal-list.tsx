import { createSignal, For, type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { type Decision, decideProposals, type Proposal } from "../../../data/proposals.ts";
import { t } from "../../../i18n/teach.ts";
import { namePageKeys } from "../../../player/index.ts";
import { Button, ErrorNotice, Fold, showToast } from "../../../ui/index.ts";
import { ApproveQuestion } from "./approve-question.tsx";
import { createApproval } from "./create-approval.ts";
import { ProposalRow } from "./proposal-row.tsx";

interface ProposalListProps {
  courseId: string;
  proposals: Proposal[];
  /** The last one was decided: the focus must move elsewhere. */
  onEmptied: () => void;
}

/** Proposals that wait for a decision, one by one or many at once, also by keyboard. */
export function ProposalList(props: ProposalListProps): JSX.Element {
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const [edited, setEdited] = createSignal<string | null>(null);
  let list: HTMLUListElement | undefined;
  namePageKeys(nameKeys);
  const task = createTask((ids: string[], decision: Decision) => decide(ids, decision));
  const approval = createApproval(
    () => props.courseId,
    (ids) => decide(ids, "approve"),
  );

  async function decide(ids: string[], decision: Decision): Promise<void> {
    const { courseId } = props;
    const before = props.proposals.findIndex(({ id }) => ids.includes(id));
    const changed = await decideProposals({ courseId, ids, decision });
    setChosen(new Set<string>());
    const count = changed.length;
    const undo = () => void task.start(changed, "undo");
    showToast({
      message: t(`proposals.done.${decision}`, { count }),
      ...(decision === "undo" || count === 0
        ? {}
        : { action: { label: t("proposals.undo"), run: undo } }),
    });
    if (props.proposals.length === 0) return props.onEmptied();
    const back = props.proposals.findIndex(({ id }) => changed.includes(id));
    focusRow(back === -1 ? before : back);
  }

  /** A decided row disappears with its focus, so the row in its place gets it. */
  function focusRow(at: number): void {
    const row = list?.children[Math.min(Math.max(at, 0), props.proposals.length - 1)];
    if (row instanceof HTMLElement) row.focus();
  }

  function edit(at: number, isEdited: boolean): void {
    setEdited(isEdited ? (props.proposals[at]?.id ?? null) : null);
    if (!isEdited) focusRow(at);
  }

  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (isChosen) after.add(id);
      else after.delete(id);
      return after;
    });
  /** The selected ones, or the focused one. */
  const listMeant = (id: string) => (chosen().size > 0 ? [...chosen()] : [id]);

  function move(at: number, { step, isRange }: { step: number; isRange: boolean }): void {
    const next = Math.min(Math.max(at + step, 0), props.proposals.length - 1);
    if (isRange) {
      for (const place of [at, next]) choose(props.proposals[place]?.id ?? "", true);
    }
    focusRow(next);
  }

  function onKey(event: KeyboardEvent, at: number): void {
    const isTyping = event.target !== event.currentTarget;
    const proposal = props.proposals[at];
    if (isTyping || proposal === undefined || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const isRange = event.shiftKey;
    const deeds: Record<string, () => void> = {
      j: () => move(at, { step: 1, isRange }),
      k: () => move(at, { step: -1, isRange }),
      a: () => void approval.task.start(listMeant(proposal.id)),
      x: () => void task.start(listMeant(proposal.id), "reject"),
      e: () => edit(at, true),
      " ": () => choose(proposal.id, !chosen().has(proposal.id)),
    };
    const deed = deeds[event.key.toLowerCase()];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  }

  return (
    <>
      <Show when={task.failure() ?? approval.task.failure()}>
        {(failure) => <ErrorNotice failure={failure()} />}
      </Show>
      <ApproveQuestion
        courseId={props.courseId}
        approval={approval.asked()}
        onClose={() => approval.close()}
        onApprove={(ids) => decide(ids, "approve")}
      />
      <ForSelected
        count={chosen().size}
        isBusy={approval.task.isBusy()}
        onApprove={() => void approval.task.start([...chosen()])}
        onReject={() => void task.start([...chosen()], "reject")}
        onChooseAll={() => setChosen(new Set(props.proposals.map(({ id }) => id)))}
      />
      <Fold label={t("proposals.keys")}>
        <p class="text-ink-soft">{t("proposals.keysText")}</p>
      </Fold>
      <ul ref={(own) => (list = own)} class="divide-y divide-line border-y border-line">
        <For each={props.proposals}>
          {(proposal, at) => (
            <ProposalRow
              courseId={props.courseId}
              proposal={proposal}
              isChosen={chosen().has(proposal.id)}
              isEdited={edited() === proposal.id}
              onChosen={(isChosen) => choose(proposal.id, isChosen)}
              onEdit={(isEdited) => edit(at(), isEdited)}
              onDecide={(decision) => void task.start([proposal.id], decision)}
              onKey={(event) => onKey(event, at())}
            />
          )}
        </For>
      </ul>
    </>
  );
}

function nameKeys() {
  return {
    title: t("proposals.title"),
    rows: [
      { keys: ["J", "K"], does: t("proposals.keyWalk") },
      { keys: [t("proposals.keyShift"), "J", "K"], does: t("proposals.keyRange") },
      { keys: [t("proposals.keySpace")], does: t("proposals.keyChoose") },
      { keys: ["A"], does: t("proposals.keyApprove") },
      { keys: ["X"], does: t("proposals.keyReject") },
      { keys: ["E"], does: t("proposals.edit") },
    ],
  };
}

interface ForSelectedProps {
  count: number;
  isBusy: boolean;
  onApprove: () => void;
  onReject: () => void;
  onChooseAll: () => void;
}

function ForSelected(props: ForSelectedProps): JSX.Element {
  return (
    <div class="flex flex-wrap items-center gap-2 py-2">
      <Button
        look="plain"
        isBusy={props.isBusy}
        disabled={props.count === 0}
        onClick={() => props.onApprove()}
      >
        {t("proposals.approveChosen", { count: props.count })}
      </Button>
      <Button look="quiet" disabled={props.count === 0} onClick={() => props.onReject()}>
        {t("proposals.rejectChosen", { count: props.count })}
      </Button>
      <Button look="quiet" onClick={() => props.onChooseAll()}>
        {t("proposals.chooseAll")}
      </Button>
    </div>
  );
}
