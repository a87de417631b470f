<#-- The parts that the mails about an order share: paper on zinc, tables only, light only, no remote image. -->
<#assign plate = "font-family:'Avenir Next Condensed','Roboto Condensed','Arial Narrow','Liberation Sans Narrow',Arial,sans-serif;"?no_esc>
<#assign reading = "font-family:'Helvetica Neue','Segoe UI',Roboto,Arial,sans-serif;"?no_esc>
<#macro bare><table role="presentation" cellpadding="0" cellspacing="0" border="0"><#nested></table></#macro>
<#macro full><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><#nested></table></#macro>
<#macro page title preheader shop>
<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${title}</title></head>
<body style="margin:0;padding:0;background:#e3e8e8;">
<div style="display:none;max-height:0;overflow:hidden;">${preheader}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#e3e8e8"><tr><td align="center" style="padding:28px 10px 36px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;">
<tr><td align="center" style="padding:0 0 18px;"><@bare><tr><td bgcolor="#0b3f8a" style="background:#0b3f8a;border-radius:8px;padding:3px;"><@bare><tr><td style="${plate}border:1px solid #c9d8f0;border-radius:6px;padding:7px 18px 8px;font-size:22px;line-height:24px;font-weight:bold;letter-spacing:1px;color:#ffffff;">${shop}</td></tr></@bare></td></tr></@bare></td></tr>
<tr><td bgcolor="#fffdf7" style="background:#fffdf7;border-top:5px solid #b4c0c3;">
<#nested>
</table>
</td></tr></table>
</body>
</html>
</#macro>
<#macro perforation><tr><td style="padding:0 28px;"><@full><tr><td style="border-top:2px dashed #b4c0c3;font-size:0;line-height:0;">&nbsp;</td></tr></@full></td></tr></#macro>
<#macro order lines>
<tr><td style="padding:8px 28px;"><@full>
<#list lines as line>
<#assign rule = line?has_next?then("border-bottom:1px solid #e3ddcc;", "")>
<tr><td width="34" valign="top" style="${plate}${rule}padding:10px 0;font-size:19px;line-height:22px;font-weight:bold;color:#13202a;">${line.quantity}</td><td valign="top" style="${reading}${rule}padding:10px 8px 10px 0;font-size:16px;line-height:22px;color:#13202a;"><b>${line.name}</b><#if line.notes?has_content><br><span style="font-size:14px;line-height:20px;color:#44525c;"><#list line.notes as note>${note}<#sep><br></#list></span></#if></td><td valign="top" align="right" style="${reading}${rule}padding:10px 0;font-size:16px;line-height:22px;color:#13202a;white-space:nowrap;">${line.total}</td></tr>
</#list>
</@full></td></tr>
</#macro>
<#macro sum rows label total>
<tr><td style="padding:0 28px;"><@full>
<#list rows as row>
<#assign above = row?is_first?then("border-top:1px solid #e3ddcc;padding-top:10px;", "")>
<tr><td style="${reading}${above}padding-bottom:4px;font-size:15px;line-height:21px;color:#44525c;">${row.label}</td><td align="right" style="${reading}${above}padding-bottom:4px;font-size:15px;line-height:21px;color:#13202a;white-space:nowrap;">${row.value}</td></tr>
</#list>
<tr><td style="${reading}border-top:2px solid #13202a;padding:14px 0;font-size:18px;line-height:24px;font-weight:bold;color:#13202a;">${label}</td><td align="right" style="${plate}border-top:2px solid #13202a;padding:12px 0;font-size:38px;line-height:40px;font-weight:bold;color:#13202a;white-space:nowrap;">${total}</td></tr></@full></td></tr>
</#macro>
<#macro facts rows>
<@full>
<#list rows as row>
<tr><td valign="top" style="${reading}padding:3px 12px 3px 0;font-size:14px;line-height:20px;color:#44525c;">${row.label}</td><td align="right" style="${reading}padding:3px 0;font-size:14px;line-height:20px;color:#13202a;word-break:break-word;">${row.value}</td></tr>
</#list>
</@full>
</#macro>
