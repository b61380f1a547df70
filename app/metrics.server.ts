import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Figures of how the house runs, in the form that Prometheus reads. They name pages, jobs and faults, and nobody. */
export const figures = new Registry();

collectDefaultMetrics({ register: figures, prefix: "traffpunkt_" });

const requests = new Histogram({
  name: "traffpunkt_request_seconds",
  help: "How long requests took, by the page that answered",
  labelNames: ["route", "method", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [figures],
});

const jobs = new Counter({
  name: "traffpunkt_job_runs_total",
  help: "Jobs of the timetable, by how they ended",
  labelNames: ["job", "outcome"],
  registers: [figures],
});

const unsaved = new Counter({
  name: "traffpunkt_unsaved_total",
  help: "Requests that could not save, by why: full, readOnly or busy",
  labelNames: ["fault"],
  registers: [figures],
});

const methods = ["GET", "HEAD", "POST"];

/** Counts an answered request. */
export const countRequest = (route: string, method: string, status: number, seconds: number) =>
  requests.observe({ route, method: methods.includes(method) ? method : "other", status }, seconds);

export const countJob = (job: string, outcome: "done" | "failed") => jobs.inc({ job, outcome });

export const countUnsaved = (fault: string) => unsaved.inc({ fault });

/** Sets a figure that is read when somebody asks for it. */
export function setFigure(name: string, help: string, value: number): void {
  const known = figures.getSingleMetric(name) as Gauge | undefined;
  (known ?? new Gauge({ name, help, registers: [figures] })).set(value);
}
