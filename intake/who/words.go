package who

import (
	"strings"

	"sotruc/intake/source"
)

// upperCompounds are the words of two syllables that names of bodies hold, of which only the first has its capital:
// Sở Giáo dục và Đào tạo. Folded.
var upperCompounds = pairSet(`giao duc,dao tao,y te,noi vu,tai chinh,xay dung,tu phap,ngoai vu,ngoai giao,nong nghiep,moi truong,phat trien,tai nguyen
khoa hoc,cong nghe,lao dong,thuong binh,xa hoi,van hoa,the thao,the duc,du lich,ke hoach,dau tu,thong tin,truyen thong,giao thong,van tai,dan toc
ton giao,quoc phong,quoc gia,quoc hoi,kinh te,ha tang,do thi,quan ly,trat tu,phuc vu,hanh chinh,kiem soat,benh tat,dich vu,luu dong,khuyen nong
khuyen cong,chi huy,quan su,bien phong,bo doi,cong an,to chuc,tuyen giao,dan van,noi chinh,kiem tra,mat tran,to quoc,thuong truc,thuong vu,chap hanh
thanh nien,thieu nien,phu nu,lien hiep,hiep hoi,cuu chien,chien binh,nguoi cao,cao tuoi,chu thap,thap do,khuyen hoc,lien doan,cong doan,co so,hoi dong
nhan dan,uy ban,trung tam,trung uong,dang uy,dang bo,chi bo,chi uy,tinh uy,thanh uy,huyen uy,quan uy,thi uy,tieu hoc,mam non,trung hoc,pho thong,da khoa
kiem lam,truyen thanh,truyen hinh,phat thanh,thanh tra,kiem sat,toa an,kho bac,nha nuoc,buu dien,ngan hang,chinh sach,dien luc,bao hiem,chu tich,chu nhiem
giam doc,hieu truong,truong ban,chi dao,dieu hanh,cong chuc,ho tich,dia chinh,thong ke,ke toan,hop tac,chinh tri,chinh phu,du phong,phong thu,dan su
cong tac,can su,thi dua,khen thuong,van thu,luu tru,tong hop,an toan,an ninh,thuc pham,thuy loi,thuy san,chan nuoi,thu y,trong trot,bao ve,thuc vat
cuu ho,cuu nan,tim kiem,thien tai,dan quan,tu ve,canh sat,dan pho,nghiep vu,thi hanh,thi truong,cong san,hai quan,dang ky,dat dai,cap nuoc,hoc sinh,hoc vien
sinh vien,dai hoc,cao dang,thuong mai,cong nghiep,cong thuong,van phong,bi thu,truong phong,to truong,pho truong,pho chu,pho bi,pho giam,chuyen doi
nguoi khuyet,phong khong,ve sinh,nong dan,cuu thanh,khu vuc,khu pho,tai chinh,xuat nhap,lanh dao,thuong nghiep,uy vien,dan so,giam sat,tham muu,dang vien
bo truong,thu truong,thu tuong,viet nam,to chuc,nong thon,chu dong,cong doan,dan cu,thuong binh,y hoc,van kien,bao chi,bao tang,thu vien,cong ich,vat tu,tu lenh
truong hoc,co quan,huu tri,doanh nghiep,su nghiep,cung ung,van dong,dan chinh,chinh quyen,giao vien,khoi van,don vi,kinh doanh,san xuat,vien chuc,dan dang,cho cu
thu ky,giup viec,ho tro,giai phong,nghia vu,tham dinh,tu van,dau gia,tro giup,xuc tien,bao tro,bau cu,kiem phieu,bien tap,dieu phoi,quan tri,phap che,tin dung
hoa giai,tiet kiem,phap ly,phap luat,nghe nghiep,phan tich,quan trac,khi tuong,thu gom,tham tra,dai dien,luat gia,nan nhan,khuyet tat,bao ton`)

// smallCompounds are the words of two syllables that names hold without any capital: Ủy ban nhân dân, các cơ quan
// liên quan. None of them begins what a body does.
var smallCompounds = pairSet(`nhan dan,quan su,xa hoi,cong dong,chinh tri,truc thuoc,lien quan,do thi,nong thon,nong nghiep,co so,dan cu,dan pho,khu pho,khu vuc
ven bien,mien nui,bien gioi,hai dao,dia phuong,chuc nang,doan the,co quan,don vi,cap uy,lien nganh,luu dong,hanh chinh,benh tat,cap xa,cap huyen
cap tinh,cap tren,trung uong,dai bieu,quoc hoi,nha nuoc,tu quan,an ninh,trat tu,dan su,hoc sinh,thuong mai,san xuat,kinh doanh,kinh te,dich vu,vu trang
luc luong,cong nghe,tinh nguyen,chuyen mon,nghiep vu,y te,giao duc,bao chi,chi bo,dang uy,dang bo,dang vien,dang doan,can bo,cong chuc,vien chuc,to truong,to pho
to dan,khu dan,doi song,van hoa,tai chinh,tap the,ca nhan,thanh vien,dau nganh,tieu hoc,mam non,trung hoc,thanh nien,phu nu,nong dan,chien binh
uy ban,hoi dong,ban nganh,cong an,quan doi,van phong,tai nguyen,moi truong,xay dung dang,truyen thanh,dong chi,bi thu,chu tich,giao vien,dien luc,su nghiep,truong hoc
vien thong,van tai,van kien,thuy loi,kiem lam,noi bo,uy vien,hoi doan,nganh doan,nganh doc,cao tuoi,lao dong,thuong truc,hoa giai,truc tuyen,so tai`)

// smallNameWords are the single small words a name may go on with, as printed.
var smallNameWords = source.WordSet("khối thôn ấp bản buôn xóm khóm làng khu tổ chợ chùa đảng đoàn số đội cấp sở ban ngành hội trường trạm huyện tỉnh dịch công đỏ")

// pairSet reads pairs of words parted by commas and line ends.
func pairSet(list string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(list) {
		for pair := range strings.SplitSeq(strings.TrimSpace(line), ",") {
			set[pair] = true
		}
	}
	return set
}
