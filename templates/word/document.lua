-- What only pandoc can do with the trees of documents on their way to Word: widths of columns, wide tables on pages on their
-- side, and the pictures of the maps, each on a page that fits it.

-- The end of a run of pages, which says how they lie. Pandoc gives the footer of the reference document the id rId9, after its
-- own eight parts.
local of_text, of_maps = {1440, 1304, 1304, 1304}, {1020, 850, 1134, 850}  -- margins from the top clockwise
-- Sizes in twentieths of a point.
local pages = {
  portrait = {width = 11906, height = 16838, margins = of_text},
  landscape = {width = 16838, height = 11906, margins = of_text},
  ['a4-portrait'] = {width = 11906, height = 16838, margins = of_maps},
  ['a4-landscape'] = {width = 16838, height = 11906, margins = of_maps},
  ['a3-landscape'] = {width = 23811, height = 16838, margins = of_maps},
  ['a3-portrait'] = {width = 16838, height = 23811, margins = of_maps},
}
local function xml_of(page)
  local turned = page.width > page.height and ' w:orient="landscape"' or ''
  return string.format('<w:pgSz w:w="%d" w:h="%d"%s/>', page.width, page.height, turned) ..
    string.format('<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="680" w:footer="680" w:gutter="0"/>',
      table.unpack(page.margins))
end
-- The paragraph that says it is as low as can be, so that it never stands on a page of its own.
local function end_of(name)
  return pandoc.RawBlock('openxml', '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' ..
    '<w:sectPr><w:footerReference w:type="default" r:id="rId9"/>' .. xml_of(pages[name]) .. '</w:sectPr></w:pPr></w:p>')
end

-- Columns as wide as what stands in them asks for. Without widths, programs differ in what they make of a table.
local function widths_of(table)
  local letters, sum = {}, 0
  for column = 1, #table.colspecs do letters[column] = 60 end
  local function count(rows)
    for _, row in ipairs(rows) do
      local column = 1
      for _, cell in ipairs(row.cells) do
        if cell.col_span == 1 then
          letters[column] = (letters[column] or 0) + #pandoc.utils.stringify(pandoc.Div(cell.contents))
        end
        column = column + cell.col_span
      end
    end
  end
  count(table.head.rows)
  for _, body in ipairs(table.bodies) do count(body.body) end
  for column = 1, #table.colspecs do
    letters[column] = math.sqrt(letters[column])
    sum = sum + letters[column]
  end
  for column, spec in ipairs(table.colspecs) do table.colspecs[column] = {spec[1], letters[column] / sum} end
  return table
end

local map_alt = 'Relationship map: boards as boxes, and the relationships between them as lines. Each line stands in words in the table of relationships.'

-- Width and height of a PNG file, in dots.
local function size_of(png)
  return string.unpack('>I4I4', png, 17)
end

-- Papers for maps from small to large, by the largest that is wanted.
local papers = {
  a4 = {'a4-landscape', 'a4-portrait'},
  a3 = {'a4-landscape', 'a4-portrait', 'a3-landscape', 'a3-portrait'},
}

-- What a page has between its margins, in centimetres.
local function room_of(page)
  local top, right, bottom, left = table.unpack(page.margins)
  local centimetre = 1440 / 2.54
  return {width = (page.width - left - right) / centimetre, height = (page.height - top - bottom) / centimetre}
end

-- About how high a heading, the name of a map, which is the first block, and what stands below it are, at most. A legend that
-- would leave less than half of the page for the map goes on on the next.
local function height_of_words(blocks, room)
  local height = 3
  for index = 2, #blocks do
    local block = blocks[index]
    for _, item in ipairs(block.t == 'BulletList' and block.content or {block}) do
      height = height + 0.55 * math.ceil(#pandoc.utils.stringify(item) * 0.2 / (room.width - 1)) + 0.15
    end
  end
  return math.min(height, room.height / 2)
end

-- The smallest paper on which the words of a drawing are 9 pt, their size in it; else the paper where they are largest. A pixel
-- of the drawing is three dots.
local function paper_of(figure, dots_wide, dots_high)
  local pixel = 2.54 / 96
  local best
  for _, name in ipairs(papers[figure.attributes.paper]) do
    local room = room_of(pages[name])
    local scale = math.min(room.width / (dots_wide / 3 * pixel),
      (room.height - height_of_words(figure.content, room)) / (dots_high / 3 * pixel), 1.25)
    if not best or scale > best.scale then best = {name = name, scale = scale} end
    if scale >= 1 then break end
  end
  return best.name, best.scale
end

-- A map with its picture below its name. The pictures get the same names in every run; the name of the folder would stand in
-- the file. Pandoc knows no page but that of the text, so that our program sets the size: `sizes` gets a line.
local function with_picture(folder, job, figure, sizes_of_pictures)
  local map = figure.classes[2]
  local file = io.open(folder .. '/' .. job .. '-' .. map .. '.png', 'rb')
  if not file then return figure.content end
  local png = file:read('a')
  file:close()
  local name = 'map-' .. map .. '.png'
  pandoc.mediabag.insert(name, 'image/png', png)
  local dots_wide, dots_high = size_of(png)
  local paper, scale = paper_of(figure, dots_wide, dots_high)
  local units = 9525 / 3 * scale
  sizes_of_pictures:insert(string.format('%s %d %d\n', name, math.floor(dots_wide * units), math.floor(dots_high * units)))
  -- Its line is as high as the picture; the lines of the text are higher than their words.
  local picture = pandoc.Para({pandoc.Image({pandoc.Str(map_alt)}, name)})
  figure.content:insert(2, pandoc.Div({picture}, pandoc.Attr('', {}, {['custom-style'] = 'Figure'})))
  figure.classes = {'wide', paper}
  return figure
end

local function is_wide(block) return block.t == 'Div' and block.classes:includes('wide') end

-- A clause with wide tables, as what stands before, between and after them.
local function cut(block)
  if block.t ~= 'Div' or is_wide(block) or not pandoc.List(block.content):find_if(is_wide) then return {block} end
  local parts, part, attributes = pandoc.List(), pandoc.List(), block.attr
  local function close()
    if #part == 0 then return end
    parts:insert(pandoc.Div(part, attributes))
    part, attributes = pandoc.List(), pandoc.Attr()
  end
  for _, child in ipairs(block.content) do
    if is_wide(child) then
      close()
      parts:insert(child)
    else
      part:insert(child)
    end
  end
  close()
  return parts
end

local function stands_above(block) return block.t == 'Header' or (block.t == 'Div' and block.classes:includes('above-wide')) end

-- Wide tables get pages on their side, and maps pages of their own, and take what stands right above them along, be it a
-- heading or what explains their words;
-- of two tables, the second stands on the pages of the first.
local function turned(blocks)
  local out, last_end, last_paper = pandoc.List(), 0, nil
  for _, whole in ipairs(blocks) do
    for _, block in ipairs(cut(whole)) do
      if is_wide(block) then
        local paper = block.classes[2]
        local headings = pandoc.List()
        while #out > 0 and stands_above(out[#out]) do headings:insert(1, out:remove()) end
        if #out == 0 or #out ~= last_end then
          out:insert(end_of('portrait'))
        elseif not paper and not last_paper then
          out:remove()
        end
        out:extend(headings)
        out:extend({block, end_of(paper or 'landscape')})
        last_end, last_paper = #out, paper
      else
        out:insert(block)
      end
    end
  end
  return out
end

local function convert(document, folder, job, sizes_of_pictures)
  local blocks = pandoc.walk_block(pandoc.Div(document.blocks), {
    Table = widths_of,
    Div = function(div)
      if div.classes:includes('figure') then return with_picture(folder, job, div, sizes_of_pictures) end
    end,
  }).content
  return pandoc.Pandoc(turned(blocks), document.meta)
end

local function bytes_of(file)
  local input = assert(io.open(file, 'rb'))
  local bytes = input:read('a')
  input:close()
  return bytes
end

local function write_file(file, bytes)
  local output = assert(io.open(file, 'wb'))
  output:write(bytes)
  output:close()
end

-- One run sets all documents of a folder: `jobs` names them, a line each; NAME.json, and NAME-MAP.png for each map in it, become
-- NAME.docx, and NAME.sizes where there are pictures: a line each with its name, width and height in English Metric Units. A
-- line of standard output says of each that it is done.
function Pandoc(control)
  local folder = pandoc.utils.stringify(control.meta.folder)
  local options = pandoc.WriterOptions({reference_doc = folder .. '/reference.docx'})
  for job in io.lines(folder .. '/jobs') do
    local sizes_of_pictures = pandoc.List()
    local document = convert(pandoc.read(bytes_of(folder .. '/' .. job .. '.json'), 'json'), folder, job, sizes_of_pictures)
    write_file(folder .. '/' .. job .. '.docx', pandoc.write(document, 'docx', options))
    if #sizes_of_pictures > 0 then write_file(folder .. '/' .. job .. '.sizes', table.concat(sizes_of_pictures)) end
    io.write(job, '\n')
    io.flush()
  end
  return pandoc.Pandoc({})
end
