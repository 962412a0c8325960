/** Runs the task on what is opened, which is closed however it ends. */
export const whileOpen = async <O extends { close(): Promise<void> }, T>(
  opening: Promise<O>,
  task: (opened: O) => Promise<T>,
): Promise<T> => {
  const opened = await opening
  try {
    return await task(opened)
  } finally {
    await opened.close()
  }
}
