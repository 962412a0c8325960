/** What is used of pdfmake. Its published types bring the browser's along, which are not Node's. */
declare module 'pdfmake' {
  type Margin = [left: number, top: number, right: number, bottom: number]

  interface Style {
    readonly font?: string
    readonly fontSize?: number
    readonly lineHeight?: number
    readonly bold?: boolean
    readonly color?: string
    readonly fillColor?: string
    readonly alignment?: 'right' | 'center'
    readonly margin?: Margin
    readonly width?: number
  }

  interface TableLayout {
    hLineWidth(): number
    vLineWidth(): number
    hLineColor?(): string
    vLineColor?(): string
  }

  interface Table {
    readonly body: readonly (readonly Content[])[]
    readonly widths: readonly string[]
    readonly heights?: number
    readonly headerRows?: number
    readonly keepWithHeaderRows?: number
    readonly dontBreakRows?: boolean
  }

  type Content = Style &
    (
      | { readonly text: string; readonly headlineLevel?: number; readonly pageBreak?: 'after' }
      | { readonly stack: readonly Content[]; readonly unbreakable?: boolean }
      | { readonly ol: readonly string[] }
      | { readonly ul: readonly string[] }
      | { readonly svg: string }
      | { readonly columns: readonly (string | Content)[] }
      | { readonly table: Table; readonly layout: TableLayout }
    )

  interface Definition {
    readonly pageSize: 'A4'
    readonly pageMargins: Margin
    readonly language: string
    readonly displayTitle: boolean
    readonly info: { readonly title: string }
    readonly defaultStyle: Style
    readonly content: readonly Content[]
    readonly pageBreakBefore: (node: {
      readonly headlineLevel?: number
      /** From 0 at the top of the page's text to 1 at its end. */
      readonly startPosition: { readonly verticalRatio: number }
    }) => boolean
    readonly footer: (page: number, pages: number) => Content
  }

  interface Font {
    readonly normal: string
    readonly bold: string
    readonly italics: string
    readonly bolditalics: string
  }

  export function setFonts(fonts: Readonly<Record<string, Font>>): void
  export function setUrlAccessPolicy(allows: (url: string) => boolean): void
  export function setLocalAccessPolicy(allows: (path: string) => boolean): void
  export function createPdf(definition: Definition): { getBuffer(): Promise<Uint8Array> }
}
