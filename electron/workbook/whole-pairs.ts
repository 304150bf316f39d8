import zipStream from 'exceljs/lib/utils/zip-stream.js'

/**
 * exceljs hands the parts of a workbook to its packer as text, which the packer cuts every 16,384 units and encodes piece by
 * piece: where a cut falls within 𠮷, two replacement characters stand in the file instead. As bytes they are not cut.
 */
const { prototype } = zipStream.ZipWriter
const append = prototype.append

prototype.append = function (data, options) {
  append.call(this, typeof data === 'string' && options.base64 !== true ? Buffer.from(data) : data, options)
}
