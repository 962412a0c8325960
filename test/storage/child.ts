import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** Another process that runs one of the scripts beside this file. */
export const startChild = (script: string, ...args: string[]) =>
  startNode('--import', 'tsx', fileURLToPath(new URL(script, import.meta.url)), ...args)

/** Another process, which the test outlives. */
export const startNode = (...args: string[]) => {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return { pid: child.pid, lines: createInterface(child.stdout), ended, kill }
}
