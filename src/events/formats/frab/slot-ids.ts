/**
 * A talk may be given several times, and every time has the talk's id. The first
 * keeps it, the others get a number, so that none of them is lost as a double.
 */
export function slotIds(): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}#${String(count)}`;
  };
}
