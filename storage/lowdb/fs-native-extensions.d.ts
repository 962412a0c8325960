declare module 'fs-native-extensions' {
  /** Takes the kernel's exclusive lock on an open file; false when another open file has it. */
  export const tryLock: (fd: number) => boolean
}
