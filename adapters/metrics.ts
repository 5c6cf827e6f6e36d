import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Server } from 'restify'
import type { Meter } from '../bots/engine/meter.ts'

/** What is read at each scrape. Ages in milliseconds. */
export type Readings = { oldestWaiting: number; postsBehind: number; postsParked: number; eventsDead: number }

/** Mounts `/metrics` in the text format of Prometheus, and returns the meter that feeds it. No label names a person. */
export function serveMetrics(server: Server, read: () => Promise<Readings>): Meter {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600]
  const turns = new Counter({
    name: 'mentor_turns_total',
    help: 'Turns that ended, by outcome',
    labelNames: ['outcome'],
    registers,
  })
  const duration = new Histogram({
    name: 'mentor_turn_seconds',
    help: 'How long a turn took',
    buckets,
    registers,
  })
  const latency = new Histogram({
    name: 'mentor_shown_seconds',
    help: 'From wanted to shown',
    buckets,
    registers,
  })
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers })
  const age = gauge('mentor_inbox_oldest_seconds', 'Age of the oldest event that waits')
  const behind = gauge('mentor_posts_behind', 'Wishes that are not shown yet')
  const parked = gauge('mentor_posts_parked', 'Wishes that were set aside')
  const dead = gauge('mentor_events_dead', 'Events that were given up')
  server.get('/metrics', async (_request, response) => {
    const readings = await read()
    age.set(readings.oldestWaiting / 1_000)
    behind.set(readings.postsBehind)
    parked.set(readings.postsParked)
    dead.set(readings.eventsDead)
    response.setHeader('Content-Type', registry.contentType)
    response.sendRaw(200, await registry.metrics())
  })
  return {
    turn: (outcome, milliseconds) => {
      turns.inc({ outcome })
      duration.observe(milliseconds / 1_000)
    },
    shown: (milliseconds) => latency.observe(milliseconds / 1_000),
  }
}
