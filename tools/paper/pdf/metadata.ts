import type { PDFDocument } from 'pdf-lib'
import { PDFName, PDFString } from 'pdf-lib'

export interface DocumentInfo {
  title: string
  author: string
  description: string
  /** BCP 47 language of the text. */
  language: string
  /** When the file is made, in seconds since 1970; the edition's, so that one edition always gives the same file. */
  seconds: number
}

const PRODUCER = 'Chromium and pdf-lib'

/** Writes title, author and language where readers look for them, and the statement that the file follows PDF/UA-1. */
export function writeMetadata(doc: PDFDocument, info: DocumentInfo): void {
  const date = new Date(info.seconds * 1000)
  doc.setTitle(info.title, { showInWindowTitleBar: true })
  doc.setAuthor(info.author)
  doc.setSubject(info.description)
  doc.setCreator('Slidev')
  doc.setProducer(PRODUCER)
  doc.setCreationDate(date)
  doc.setModificationDate(date)
  // The browser's header says 1.4; PDF/UA-1 builds on 1.7.
  doc.catalog.set(PDFName.of('Version'), PDFName.of('1.7'))
  doc.catalog.set(PDFName.of('Lang'), PDFString.of(info.language))
  // Uncompressed, so that search tools find it.
  const stream = doc.context.stream(xmp(info, date), { Type: 'Metadata', Subtype: 'XML' })
  doc.catalog.set(PDFName.of('Metadata'), doc.context.register(stream))
}

function xmp({ title, author, description, language }: DocumentInfo, date: Date): Uint8Array {
  const stamp = `${date.toISOString().slice(0, 19)}Z`
  const text = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
      xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:xmp="http://ns.adobe.com/xap/1.0/"
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escape(description)}</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>${escape(language)}</rdf:li></rdf:Bag></dc:language>
      <xmp:CreatorTool>Slidev</xmp:CreatorTool>
      <xmp:CreateDate>${stamp}</xmp:CreateDate>
      <xmp:ModifyDate>${stamp}</xmp:ModifyDate>
      <pdf:Producer>${escape(PRODUCER)}</pdf:Producer>
      <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
  return new TextEncoder().encode(text)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
