/** How a process is, for whoever runs it. Plain data, so that a shard can tell its manager. */

export interface Condition {
  /** What nothing but a restart would mend, one plain sentence without a full stop each. */
  readonly broken: readonly string[];
  /** What keeps members from being answered for now, in the same form. */
  readonly lacking: readonly string[];
  /** What is amiss and keeps nobody from being answered, in the same form. */
  readonly amiss: readonly string[];
  /** As prom-client's `getMetricsAsJSON` gives them. */
  readonly metrics: readonly object[];
}

export function together(conditions: readonly Condition[]): Condition {
  return {
    broken: conditions.flatMap(({ broken }) => broken),
    lacking: conditions.flatMap(({ lacking }) => lacking),
    amiss: conditions.flatMap(({ amiss }) => amiss),
    metrics: conditions.flatMap(({ metrics }) => metrics),
  };
}
