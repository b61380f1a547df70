/** Begins to count how long this process works, in milliseconds; what others do on the machine meanwhile does not count. */
export function effort(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
